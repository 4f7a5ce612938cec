/** At the end of an order's address: the page leads on to the chat. */
export const CHAT_MARK = "#whatsapp";
