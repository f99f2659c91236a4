import { isDeepStrictEqual } from "node:util";
import { parse, parseDocument, stringify } from "yaml";
import { isMap } from "../../environments/is-map";
import type { RouteName } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { withKeys } from "../environment/with-keys";
import { indented, type Section, sectionsFor, sectionsOf } from "./file-sections";

type Keys = Readonly<Record<string, unknown>>;

/** Keys that a move leaves at the top of the file: of the pool and the state. */
const COMMON = ["cognito", "state", "protection", "tags", "waivers", "adopt"];
/** What is adopted of the pool, and what app clients keep. The rest is of the route. */
const ADOPTED_OF_POOL = ["userPool", "clients"];
const KEPT_OF_POOL = ["clients", "unmapped"];

/** What the file says of the new route. */
export interface NewRoute {
  readonly route: RouteName;
  /** Its own keys, like `microsoft`. */
  readonly keys: Keys;
  /** `undefined` where each organisation has an identity provider of its own. */
  readonly providerName: string | undefined;
}

/**
 * The file with both routes side by side: the new one, and the present one as `former`. What is not of the route stays as it is
 * written.
 *
 * @param file what the file is called in an error
 * @throws UserError where the file is written in a way that would lose something
 */
export function sideBySideFile(file: string, text: string, present: RouteName, next: NewRoute): string {
  const found = sectionsOf(text);
  const written = parse(text) as Keys;
  const { providerName } = mapOf(written.cognito);
  const own = Object.fromEntries(
    Object.entries(written).filter(([name]) => !["route", "former"].includes(name) && !COMMON.includes(name)),
  );
  const [ofPool, ofRoute] = splitAdopted(mapOf(written.adopt));
  const former = {
    route: present,
    ...(providerName !== undefined && { providerName }),
    ...own,
    ...(Object.keys(ofRoute).length > 0 && { adopt: ofRoute }),
  };
  const { providerName: _, ...pool } = mapOf(written.cognito);
  const { adopt: __, ...others } = written;
  const wanted: Keys = {
    route: next.route,
    ...next.keys,
    ...Object.fromEntries(Object.entries(others).filter(([name]) => COMMON.includes(name))),
    cognito: { ...pool, ...(next.providerName !== undefined && { providerName: next.providerName }) },
    ...(Object.keys(ofPool).length > 0 && { adopt: ofPool }),
    former,
  };
  if (found === undefined) throw notEditable(file, wanted);

  const isOwn = ({ name }: Section) => name in own;
  const rest = found.sections.flatMap((section) => {
    if (section.name === "cognito") return { name: "cognito", text: withProvider(file, section.text, next) };
    if (section.name === "adopt") return sectionsFor("adopt" in wanted ? { adopt: ofPool } : {});
    return COMMON.includes(section.name) ? section : [];
  });
  const ofFormer = [
    ...sectionsFor({ route: present, ...(providerName !== undefined && { providerName }) }),
    ...found.sections.filter(isOwn),
    ...sectionsFor("adopt" in former ? { adopt: ofRoute } : {}),
  ];
  const edited = [
    found.head,
    ...[...sectionsFor({ route: next.route, ...next.keys }), ...rest].map((section) => section.text),
    "former:\n",
    ...ofFormer.map((section) => indented(section.text)),
  ].join("");
  if (isDeepStrictEqual(parse(edited), wanted)) return edited;
  throw notEditable(file, wanted);
}

/** The file with its former route at its end. @throws UserError as above */
export function retiredFile(file: string, text: string): string {
  const written = parse(text) as Keys;
  const wanted = { ...written, former: { ...mapOf(written.former), retired: true } };
  const found = sectionsOf(text);
  if (found === undefined) throw notEditable(file, wanted);
  const edited = [
    found.head,
    ...found.sections.map((section) =>
      section.name === "former" ? retiredSection(section.text) : section.text,
    ),
  ].join("");
  if (isDeepStrictEqual(parse(edited), wanted)) return edited;
  throw notEditable(file, wanted);
}

const retiredSection = (text: string): string => `${text.replace(/\n*$/, "\n")}  retired: true\n`;

/** The section of the pool with the name of the new route's identity provider. */
function withProvider(file: string, text: string, { providerName }: NewRoute): string {
  if (providerName !== undefined) {
    return withKeys(file, text, [{ path: ["cognito", "providerName"], value: providerName }]);
  }
  const document = parseDocument(text);
  if (!document.hasIn(["cognito", "providerName"])) return text;
  document.deleteIn(["cognito", "providerName"]);
  return document.toString({ lineWidth: 0 });
}

/** What was adopted of the pool, and what of the route. */
function splitAdopted({ keep, ...adopted }: Keys): [ofPool: Keys, ofRoute: Keys] {
  const [poolIds, ids] = split(adopted, ADOPTED_OF_POOL);
  const [poolKeep, ownKeep] = split(mapOf(keep), KEPT_OF_POOL);
  const withKeep = (keys: Keys, kept: Keys) =>
    Object.keys(kept).length > 0 ? { ...keys, keep: kept } : keys;
  return [withKeep(poolIds, poolKeep), withKeep(ids, ownKeep)];
}

function split(keys: Keys, names: readonly string[]): [Keys, Keys] {
  const entries = Object.entries(keys);
  return [
    Object.fromEntries(entries.filter(([name]) => names.includes(name))),
    Object.fromEntries(entries.filter(([name]) => !names.includes(name))),
  ];
}

const mapOf = (value: unknown): Keys => (isMap(value) ? value : {});

const notEditable = (file: string, wanted: Keys) =>
  new UserError(
    "environment-file-not-editable",
    `${file}: is written in a way that this command can't move without losing something. Nothing was changed.\nTo do: write each of its keys at the start of a line, then run the same command again; or write the file like this:\n${stringify(wanted, { lineWidth: 0 })}`,
  );
