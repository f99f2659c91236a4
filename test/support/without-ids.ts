/** What a cloud says, without what is another one each time: IDs and times. */
export const withoutIds = (message: string): string =>
  message
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "…")
    .replace(/(?<=identifier ')\w{32}(?=')/, "…")
    .replace(/(?<=eu-west-1_)\w{9}(?=')/, "…")
    .replace(/(?<=Timestamp: )[\d-]+ [\d:]+Z/, "…");
