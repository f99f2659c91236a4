import { type FileDraft, readEnvironments } from "../../environments/load";

/** What is wrong with a file that is not there yet. */
export interface FoundMistake {
  /** Dotted, like `cognito.clients.web.callbackUrls[0]`; `file name` where it is that. */
  readonly key: string;
  /** Like `is "common", but must be …`, with reasons in lines below it. */
  readonly text: string;
}

/** What would be wrong with one more environment file, or another one of the name: clashes with the others are among it. */
export function findMistakes(folder: string, draft: FileDraft): FoundMistake[] {
  const { broken } = readEnvironments(folder, draft);
  const own = broken.find(({ name }) => name === draft.name);
  return (own?.mistakes ?? []).map(({ text, reasons = [] }) => {
    const [, key = "", rest = text] = /^([^:]+): ([\s\S]+)$/.exec(text) ?? [];
    return { key, text: [rest, ...reasons.map((reason) => `    ${reason}`)].join("\n") };
  });
}
