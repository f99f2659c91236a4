import { type Aws, errorIn } from "../../../commands/clouds/aws";

/** What AWS says to a call: a status and a body, or a status alone. */
export type Said = number | readonly [status: number, body: string];

/** AWS that answers by `<method> <what follows the bucket>` and keeps what was asked. */
export function scriptedAws(answers: Readonly<Record<string, Said>>, headers: Record<string, string> = {}) {
  const asked: { call: string; body: string; headers: Readonly<Record<string, string>> }[] = [];
  const aws: Aws = async ({ method = "GET", url, body = "", headers: given = {} }) => {
    const call = `${method} ${url.replace(/^https:\/\/s3\.eu-west-1\.amazonaws\.com\/acme/, "")}`.trim();
    asked.push({ call, body, headers: given });
    const said = answers[call];
    if (said === undefined) throw new Error(`nobody expected ${call}`);
    const [status, text] = typeof said === "number" ? ([said, ""] as const) : said;
    return { status, headers: new Headers(headers), text, ...errorIn(text, status) };
  };
  return { aws, asked, calls: () => asked.map(({ call }) => call) };
}

export const error = (code: string, message = "") =>
  `<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
