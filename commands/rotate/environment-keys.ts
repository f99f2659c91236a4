import { isDeepStrictEqual } from "node:util";
import { parse } from "yaml";
import type { SecretSlots } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { mapAt, type ParsedPair, withPair, withValue } from "../environment/with-keys";

/** Slots by the key that they are below, like `microsoft`. */
export type NewSlots = Readonly<Record<string, SecretSlots>>;

/**
 * An environment file with other slots. Everything else stays byte for byte, comments too, which a YAML document that is
 * written anew does not promise.
 *
 * @param file what the file is called in an error
 * @throws UserError where the file is written in a way that would lose something
 */
export function withSlots(file: string, text: string, slots: NewSlots): string {
  const edited = Object.entries(slots).reduce((now, [key, value]) => withSecret(now, key, value), text);
  if (isDeepStrictEqual(parsed(edited), expected(text, slots))) return edited;
  const wanted = Object.entries(slots).map(([key, value]) => `  ${key}.secret: ${flow(value)}`);
  throw new UserError(
    `${file}: is written in a way that this command can't change without losing something.\nTo do: write these keys yourself, deploy, then run the same command again:\n${wanted.join("\n")}`,
  );
}

function withSecret(text: string, key: string, slots: SecretSlots): string {
  const secret = mapAt(text, key, "secret");
  if (secret === undefined) {
    const above = mapAt(text, key);
    return above === undefined ? text : withPair(text, above, `secret: ${flow(slots)}`);
  }
  // From the last to the first, so that what is still to be changed stays where it was.
  const present = secret.items
    .filter(({ key }) => String(key) in slots)
    .sort((one, other) => offsetOf(other) - offsetOf(one));
  const changed = present.reduce(
    (now, pair) => withValue(now, pair, slots[String(pair.key) as keyof SecretSlots]),
    text,
  );
  return Object.entries(slots)
    .filter(([name]) => !secret.has(name))
    .reduce((now, [name, value]) => {
      const map = mapAt(now, key, "secret");
      return map === undefined ? now : withPair(now, map, `${name}: ${value}`);
    }, changed);
}

const flow = ({ active, a, b }: SecretSlots) => `{ active: ${active}, a: ${a}, b: ${b} }`;

const offsetOf = ({ key }: ParsedPair) => key.range[0];

function expected(text: string, slots: NewSlots): unknown {
  const file = parsed(text) as Record<string, object>;
  const changed = Object.entries(slots).map(([key, secret]) => [key, { ...file[key], secret }]);
  return { ...file, ...Object.fromEntries(changed) };
}

const parsed = (text: string): unknown => parse(text);
