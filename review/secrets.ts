import { entryOf } from "../environments/entry-of";
import { Secret, UNKNOWN, type Value, type Values } from "./value";

/** A shorter value would hide words that only look like it. */
const MIN_CHARACTERS = 8;

/** Attributes that hold a secret, whatever the provider says: some providers forget to mark it. */
const SECRET_NAME =
  /secret|password|passwd|private_?key|signing_?key|token$|^token|credential|assertion|api_?key/i;
/** Attributes that only sound like it. */
const NOT_SECRET =
  /^(?:password_(?:policy|options|history|dictionary|no_personal_info|complexity_options)|token_(?:endpoint|exchange|quota|url|validity_units)\w*|access_token(?:_url|_validity|_issuance_enabled)?|id_token\w*|saml2_token|refresh_token\w*|requested_access_token_version|request_token_url|enable_token_revocation|client_secret_(?:basic|post)|credentials?_id|passkey_options|disable_self_service_change_password|custom_password_hash|federated_connections_access_tokens|\w*_endpoint\w*|token_?encryption_?key_?id|preferred_?token_?signing_?key_?(?:thumbprint|end_?date_?time)|encrypts?_?assertions)$/i;

type Json = unknown;

/** The secrets of a plan: what Terraform marks, what an attribute's name gives away, and each such value wherever it occurs. */
export class Secrets {
  readonly #known = new Set<string>();

  /** Learns which values are secret by their marks and names. Call it for everything before the first {@link hide}. */
  learn(value: Json, marks: Json, name = ""): void {
    if (marks === true || isSecretName(name)) this.#add(value);
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      this.learn(inner, markOf(marks, key), Array.isArray(value) ? name : nameOf(name, key));
    }
  }

  /** Every value that is known to be secret. */
  get known(): string[] {
    return [...this.#known];
  }

  #add(value: Json): void {
    if (typeof value === "string" && value.length >= MIN_CHARACTERS) this.#known.add(value);
    if (typeof value === "object" && value !== null)
      for (const inner of Object.values(value)) this.#add(inner);
  }

  /** A value of the plan without its secrets. */
  hide(value: Json, marks: Json, unknown: Json, name = ""): Value {
    if (unknown === true) return UNKNOWN;
    if (value === null || value === undefined) {
      return typeof unknown === "object" && unknown !== null
        ? this.#hideAll(undefined, marks, unknown)
        : null;
    }
    const isNamed = isSecretName(name) && typeof value !== "boolean" && typeof value !== "number";
    if ((marks === true || isNamed) && !isNothing(value)) return new Secret(value);
    if (typeof value === "string") return this.#isIn(value) ? new Secret(value) : value;
    if (typeof value !== "object") return value as number | boolean;
    return this.#hideAll(value, marks, unknown, name);
  }

  #hideAll(value: object | undefined, marks: Json, unknown: Json, name = ""): Value {
    const model = value ?? (unknown as object);
    if (Array.isArray(model)) {
      return model.map((_, index) =>
        this.hide(
          (value as Json[] | undefined)?.[index],
          markOf(marks, String(index)),
          markOf(unknown, String(index)),
          name,
        ),
      );
    }
    const keys = new Set([...Object.keys(value ?? {}), ...Object.keys(Object(unknown))]);
    return Object.fromEntries(
      [...keys].map((key) => [
        key,
        this.hide(
          entryOf(value as Record<string, Json> | undefined, key),
          markOf(marks, key),
          markOf(unknown, key),
          nameOf(name, key),
        ),
      ]),
    );
  }

  #isIn(text: string): boolean {
    for (const secret of this.#known) if (text.includes(secret)) return true;
    return false;
  }

  /** A text, for instance an error message, without the secrets. */
  redact(text: string, substitute: (index: number) => string = () => "(secret)"): string {
    return [...this.#known].reduce(
      (redacted, secret, index) => redacted.replaceAll(secret, () => substitute(index)),
      text,
    );
  }
}

/** What a cloud's API gives of a resource, without its secrets: what a name gives away, and each such value wherever it occurs. */
export function withoutSecrets(properties: Readonly<Record<string, unknown>>): Values {
  const secrets = new Secrets();
  secrets.learn(properties, undefined);
  return secrets.hide(properties, undefined, undefined) as Values;
}

/** A header of a connection may hold a credential, and is called no more than `value`. */
const nameOf = (parent: string, key: string) =>
  parent === "custom_headers" && key === "value" ? "credential" : key;
const isSecretName = (name: string) => SECRET_NAME.test(name) && !NOT_SECRET.test(name);
const isNothing = (value: Json) =>
  value === "" || (typeof value === "object" && value !== null && Object.keys(value).length === 0);
const markOf = (marks: Json, key: string): Json =>
  marks === true
    ? true
    : typeof marks === "object" && marks !== null
      ? entryOf(marks as Record<string, Json>, key)
      : undefined;
