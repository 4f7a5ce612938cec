/** A thing with its variant, on one line: `Keripik Singkong (Rasa: Pedas)`. Alone, so that small scripts need not take the schemas along. */
export const lineName = ({ name, variant }: { name: string; variant?: string | undefined }): string =>
  variant ? `${name} (${variant})` : name;
