/** A number by which a cloud's support finds what happened. None is secret. */
export interface Reference {
  readonly name: string;
  readonly value: string;
  /** Whose support asks for it. */
  readonly for: "Microsoft" | "Auth0" | "AWS";
}

const GUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const PATTERNS: readonly (readonly [RegExp, string, Reference["for"]])[] = [
  [new RegExp(`\\b(?:trace[ _]id|request id)["']?\\s*[:=]\\s*["']?(${GUID})`, "i"), "Trace ID", "Microsoft"],
  [new RegExp(`\\bcorrelation[ _]?id["']?\\s*[:=]\\s*["']?(${GUID})`, "i"), "Correlation ID", "Microsoft"],
  [
    /\btimestamp["']?\s*[:=]\s*["']?(\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(?:\.\d+)?Z)/i,
    "Timestamp",
    "Microsoft",
  ],
  [/\btracking(?:[ _]?id)?["']?\s*[:=]\s*["']?([0-9a-f]{16,40})\b/i, "Tracking ID", "Auth0"],
  [/"log_id"\s*:\s*"(\w{20,80})"/, "Log ID", "Auth0"],
  [new RegExp(`\\bRequest ?I[Dd]["']?\\s*:\\s*["']?(${GUID})`), "Request ID", "AWS"],
];

/** Of Entra's, `Request Id` is the trace: AWS writes it in one word. */
const isOfAws = (text: string) => /amazon|aws|__type|operation error/i.test(text);

/** The references in what a text may stand for. @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
export function referencesIn(readings: readonly string[]): Reference[] {
  const ofAws = readings.some(isOfAws);
  const found = PATTERNS.flatMap(([pattern, name, support]) => {
    if (support === "AWS" && !ofAws) return [];
    const [value] = readings.flatMap((reading) => pattern.exec(reading)?.[1] ?? []);
    return value === undefined ? [] : [{ name, value, for: support }];
  });
  const isMicrosofts = found.some(({ name }) => /^(?:Trace|Correlation)/.test(name));
  return found.filter((each) => each.name !== "Timestamp" || isMicrosofts);
}
