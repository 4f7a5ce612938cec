import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import type { Messenger } from "@etalase/domain/notice";
import { required } from "../env.ts";

/** Amazon SES, plain text. */
export function email(): Messenger {
  const ses = new SESv2Client({});
  const from = required("EMAIL_FROM");
  return {
    channel: "email",
    async send({ id, to, subject, text }) {
      const { MessageId } = await ses.send(
        new SendEmailCommand({
          FromEmailAddress: from,
          Destination: { ToAddresses: [to] },
          Content: { Simple: { Subject: { Data: subject }, Body: { Text: { Data: text } } } },
          EmailTags: [{ Name: "notice", Value: id.replaceAll(/[^\w-]/g, "_") }],
        }),
      );
      return MessageId ?? id;
    },
  };
}
