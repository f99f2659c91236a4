import { parse } from "node-html-parser";

/** Escape sequences of a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what they are made of
const ANSI = /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\-_])/g;
/** Other characters that no one sees. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** A text without what only a terminal sees. It can be printed. */
export const plain = (text: string): string =>
  text.replace(ANSI, "").replaceAll("\r\n", "\n").replace(UNSEEN, "").replaceAll("\u00a0", " ");

/** A text may be encoded so many times: an error in a URL in a URL in the JSON of a log. */
const DEPTH = 4;
/** Of longer texts, the further readings are not made. */
const MOST_READINGS = 24;

/** What a text may stand for, decoded in each way that changes it: itself first. */
export function readingsOf(text: string): readonly string[] {
  const readings = new Set([plain(text)]);
  let latest = [...readings];
  for (let depth = 0; depth < DEPTH && readings.size < MOST_READINGS; depth++) {
    latest = latest
      .flatMap((reading) => DECODERS.map((decode) => decode(reading)))
      .filter((reading) => reading.trim() !== "" && !readings.has(reading));
    for (const reading of latest) if (readings.size < MOST_READINGS) readings.add(reading);
  }
  const numbers = [...readings].flatMap(numbersIn);
  return [...new Set([...readings, ...[...readings].map(unwrap), ...numbers])];
}

function decodePercent(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return plain(decodeURIComponent(encoded));
    } catch {
      return encoded; // of another character set
    }
  });
}

/** A comment, which may be without an end, or a tag. */
const MARKUP = /<!--[\s\S]*?(?:-->|$)|<[a-z!/][^<>]*>/gi;
const ENTITY = /&(?:#\w{1,8}|\w{1,31});/g;

/** What a page shows. A parser of pages takes time by the square of one that is made to keep it busy. */
function decodeHtml(text: string): string {
  const decoded = new Map<string, string>();
  const shown = text
    .replace(MARKUP, (tag) => (/^<br\b/i.test(tag) ? "\n" : ""))
    .replace(ENTITY, (entity) => {
      const known = decoded.get(entity) ?? parse(entity).text;
      decoded.set(entity, known);
      return known;
    });
  return shown === text ? text : plain(shown);
}

/** A log has JSON in strings of JSON. */
const decodeJson = (text: string): string =>
  plain(
    text.replace(/\\(?:u([0-9a-f]{4})|(["\\/nrt]))/gi, (_, digits?: string, escaped = "") =>
      digits === undefined
        ? escaped.replace(/[nrt]/i, "\n")
        : String.fromCharCode(Number.parseInt(digits, 16)),
    ),
  );

const DECODERS: readonly ((text: string) => string)[] = [
  decodePercent,
  (text) => (/[=%]/.test(text) ? text.replaceAll("+", " ") : text),
  decodeHtml,
  decodeJson,
];

/** Without the frame that Terraform draws, and with the lines that a terminal broke joined. */
const unwrap = (text: string): string => text.replaceAll(/[│╷╵]/g, " ").replaceAll(/\s+/g, " ").trim();

/** Where Microsoft writes a number without `AADSTS`: in its pages, its tokens' errors and its sign-in log. */
const NUMBERS = [
  /\bsErrorCode["']?\s*[:=]\s*["']?(\d{5,7})\b/g,
  /"error_codes"\s*:\s*\[(\d{5,7})\b/g,
  /\bSign-in error code:?\s+(\d{5,7})\b/gi,
  /\bmicrosoftonline\.com\/error\?code=(\d{5,7})\b/g,
];

/** Where a number may be of Entra's, and of anybody else's. */
const POSSIBLE_NUMBERS = [
  /^\s*(\d{5,7})\s*$/g,
  /\berror[ _]?code["']?\s*[:=]?\s*["']?(\d{5,7})\b(?![-.]\d)/gi,
];

const matchesOf = (patterns: readonly RegExp[], text: string): string[] =>
  patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, number = ""]) => number));

const numbersIn = (text: string): string[] => matchesOf(NUMBERS, text).map((number) => `AADSTS${number}`);

/** Numbers in a text that are of Entra's if anybody's. */
export const possibleNumbersIn = (readings: readonly string[]): string[] => [
  ...new Set(readings.flatMap((reading) => matchesOf(POSSIBLE_NUMBERS, reading))),
];
