/** A shorter value would hide words that only look like it. */
const MIN_CHARACTERS = 8;
/** The least of a proxy's password, which people choose. */
const MIN_PASSWORD_CHARACTERS = 6;

/** What stands in the place of a secret. */
const HIDDEN = "(secret)";

/** Variables that hold credentials. */
const CREDENTIAL =
  /secret|token|passw(?:or)?d|private_?key|assertion|credential|certificate|plan_key|api_?key/i;
/** Those that say where a credential is, or whose. */
const PLACE = /(?:file|path|dir|url|uri|endpoint|_id)$/i;

/** The secrets of the states that this process has read. */
const known = new Set<string>();

/** Keeps values out of whatever this process prints from now on. */
export function rememberSecrets(values: Iterable<string>): void {
  for (const value of values) for (const form of formsOf(value)) known.add(form);
}

/**
 * A text without the secrets that are known: those of the states that were read, of the credentials in some variables, and of
 * the addresses in it.
 */
export function withoutKnownSecrets(text: string, variables: NodeJS.ProcessEnv = process.env): string {
  let redacted = text.replace(/\/\/[^/?#\s@"':]*:[^/?#\s@"']*@/g, `//${HIDDEN}@`);
  for (const secret of [...known, ...secretsOf(variables)].sort((one, other) => other.length - one.length))
    redacted = redacted.replaceAll(secret, HIDDEN);
  return redacted;
}

/**
 * A text without whatever may be a secret: what is known, private keys, what an Authorization header has, and words that a machine
 * seems to have made up. For what others read: the log of a job, a comment, an error of a provider.
 */
export const redact = (text: string, variables: NodeJS.ProcessEnv = process.env): string =>
  withoutKnownSecrets(text, variables)
    .replace(/-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g, HIDDEN)
    .replace(/\b(Basic|Bearer) +[\w+/=~.-]{8,}/gi, `$1 ${HIDDEN}`)
    .replace(WORD, (word: string, offset: number, whole: string) =>
      withoutMadeUp(word, whole.slice(Math.max(0, offset - 24), offset)),
    );

/** What secrets, keys and tokens are made of. */
const WORD = /[\w+/~.%-]{20,}={0,2}/g;

/** What stands before the hash of a file, which anybody may know. */
const BEFORE_HASH = /(?:sha\d+[:-]|\bzh:|\bh1:)$/;

/** What stands before the ID of an Auth0 application, which looks like the shorter ones of the secrets. */
const BEFORE_CLIENT_ID = /(?:\b(?:clients|applications)\/|\bclient[_ -]?ids?\W{1,4})$/i;

/** IDs that look made up, and that people need to find what a message is about. */
const IDS = new RegExp(
  [
    "[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}", // a GUID
    "[a-z]{2}(?:-[a-z]{1,16}){1,3}-\\d_[0-9A-Za-z]{9}", // a user pool
    "[0-9a-z]{26}", // an app client
    "(?:con|cgr|org|rol)_[0-9A-Za-z]{16}", // a connection and others of Auth0's
    "(?:AKIA|ASIA|AROA|AIDA)[0-9A-Z]{16}", // an access key's ID, or that of a role or a user
    "[0-9a-f]{40}", // a commit
  ]
    .map((id) => `(?<![0-9A-Za-z])${id}(?![0-9A-Za-z])`)
    .join("|"),
  "g",
);

/** A path keeps the parts that are none. A key of AWS may have slashes in it, so it is looked at as a whole first. */
function withoutMadeUp(word: string, before: string): string {
  if (BEFORE_HASH.test(before) || /^sha\d+-/.test(word)) return word;
  if (isBase64(word) && isMixed(word) && isRestless(word)) return HIDDEN;
  let read = before;
  return word
    .split(/(?<=\/)/)
    .map((part) => {
      const name = part.replace(/\/$/, "");
      const isClientId = /^[0-9A-Za-z]{32}$/.test(name) && BEFORE_CLIENT_ID.test(read);
      read += part;
      return isClientId || !isMadeUp(name) ? part : part.replace(name, () => HIDDEN);
    })
    .join("");
}

/** A key of many characters, of which some are slashes. In a path, some parts are words. */
const isBase64 = (text: string): boolean =>
  /^[A-Za-z0-9+/]{30,}={0,2}$/.test(text) && text.includes("/") && !/(?:^|\/)[a-z]{4,}(?:\/|$)/.test(text);

function isMadeUp(text: string): boolean {
  const rest = text.replace(IDS, "").replace(/%[0-9A-F]{2}/gi, "-");
  if (rest.length < 20) return false;
  if (/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/.test(rest)) return rest.split(".").some(isMadeUp); // a host, or a file
  return partsOf(rest).some((part) => part.length >= 8 && isMixed(part) && !isName(part)) || isRestless(rest);
}

const partsOf = (text: string): string[] => text.split(/[^A-Za-z0-9]+/);

const isMixed = (text: string): boolean => /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text);

/** Whether a text is several words and hardly a digit, like OAuth2ServerError. */
const isName = (text: string): boolean =>
  (text.match(/\d/g)?.length ?? 0) <= 3 && text.length / runsOf(text).length >= 3;

/** Letters of a word, capitals and digits that follow one another. */
const runsOf = (text: string): string[] => text.match(/[A-Z]?[a-z]+|[A-Z]+|\d+/g) ?? [];

/** Whether letters and digits alternate more often than in a name: by chance they do after two or three characters. */
function isRestless(text: string): boolean {
  const parts = partsOf(text);
  const length = parts.join("").length;
  const changes = parts
    .map((part) => (isName(part) ? 0 : Math.max(0, runsOf(part).length - 1)))
    .reduce((sum, each) => sum + each, 0);
  return /\d/.test(text) && /[A-Za-z]/.test(text) && changes >= Math.max(4, length / 7);
}

/** The secrets in variables: credentials, the password of an address, like a proxy's, and the key of an encrypted state. */
function secretsOf({ TF_ENCRYPTION = "", ...variables }: NodeJS.ProcessEnv): string[] {
  const ofState = [TF_ENCRYPTION, ...encryptionSecretsIn(TF_ENCRYPTION)].flatMap(formsOf);
  return [...ofState, ...ofEach(variables)];
}

/** An argument of OpenTofu's encryption with a text, in its own language or in JSON; a text of several lines ends with its mark. */
const ARGUMENT = /([A-Za-z_]\w*)"?\s*[=:]\s*(?:"((?:\\.|[^"\\])*)"|<<-?\s*(\w+)\n([\s\S]*?)\n\s*\3\b)/g;
/** The arguments of its key providers that are secret. */
const KEY_ARGUMENT =
  /^(?:passphrase|key|access_key|secret_key|client_secret|client_certificate|client_certificate_password|credentials|\w*token)$/;

/** The passphrase and whatever else is secret in OpenTofu's `TF_ENCRYPTION`. */
function encryptionSecretsIn(configuration: string): string[] {
  return [...configuration.matchAll(ARGUMENT)].flatMap(([, name = "", quoted, , lines]) => {
    if (!KEY_ARGUMENT.test(name)) return [];
    return quoted === undefined ? [lines ?? "", meantBy(lines ?? "")] : [quoted, unescaped(quoted)];
  });
}

/** A text as it is meant, where an expression would begin. */
const meantBy = (text: string): string => text.replaceAll("$${", "${").replaceAll("%%{", "%{");

/** A text in quotes as it is meant, without the escapes of HCL and JSON. */
function unescaped(text: string): string {
  const plain = meantBy(text);
  try {
    return String(JSON.parse(`"${plain}"`));
  } catch {
    return plain; // an escape that JSON doesn't have
  }
}

function ofEach(variables: NodeJS.ProcessEnv): string[] {
  return Object.entries(variables).flatMap(([name, value = ""]) => {
    const ofAddress = /^\w+:\/\//.test(value) ? passwordOf(value) : [];
    return CREDENTIAL.test(name) && !PLACE.test(name) ? [...ofAddress, ...formsOf(value)] : ofAddress;
  });
}

/** A user's name is hidden in an address alone: it may be any word. */
function passwordOf(address: string): string[] {
  const [, password = ""] = /^\w+:\/\/[^/?#\s@:]*:([^/?#\s@]*)@/.exec(address) ?? [];
  return [password, decoded(password)].filter(({ length }) => length >= MIN_PASSWORD_CHARACTERS);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A secret in each way in which it may be written, and each line of a long one. */
function formsOf(secret: string): string[] {
  const lines = secret.includes("\n") ? secret.split("\n").filter((line) => !line.startsWith("-----")) : [];
  return [
    ...new Set(
      [secret, ...lines].flatMap((each) => [each, JSON.stringify(each).slice(1, -1), encoded(each)]),
    ),
  ].filter(({ length }) => length >= MIN_CHARACTERS);
}

function encoded(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return text; // half a character
  }
}
