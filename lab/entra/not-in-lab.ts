import type { Context } from "hono";

/** Something that Entra or Microsoft Graph has and the lab lacks. It is never refused in the original's words. */
export class NotInLab extends Error {
  override readonly name = "NotInLab";

  /**
   * @param service whose: `Entra` or `Microsoft Graph`
   * @param what what the lab lacks, as a noun
   */
  constructor(service: "Entra" | "Microsoft Graph", what: string) {
    super(`The lab's ${service} does not have ${what}.`);
  }
}

/** Its code, in the form of each service. */
export const NOT_IN_LAB = "not_in_lab";

/** Answers an application as OAuth endpoints do. */
export function notInLabAnswer(c: Context, { message }: NotInLab): Response {
  return c.json({ error: NOT_IN_LAB, error_description: message }, 501);
}
