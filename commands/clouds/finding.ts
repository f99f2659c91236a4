import type { Deployed } from "../env/own-resources";

/** What one look at a cloud came to. */
export interface Finding {
  readonly cloud: "Entra" | "Auth0" | "AWS";
  /** What was looked at, like `permissions`. */
  readonly what: string;
  /** `note`: not in the way; `unchecked`: nobody knows; `wrong`: a deploy would fail. */
  readonly verdict: "ok" | "note" | "unchecked" | "wrong";
  readonly told: string;
  /** What a person can do about it. */
  readonly toDo?: string;
}

/** A way into a cloud, with what was found on the way. */
export interface Entered<Api> {
  readonly findings: readonly Finding[];
  /** Only where the credentials are let in, with what the deployer must be permitted. */
  readonly api?: Api;
}

/** Makes findings about one cloud. */
export function findingsOn(cloud: Finding["cloud"]) {
  const as =
    (verdict: Finding["verdict"]) =>
    (what: string, told: string, toDo?: string): Finding => ({
      cloud,
      what,
      verdict,
      told,
      ...(toDo !== undefined && { toDo }),
    });
  const [ok, note, unchecked, wrong] = [as("ok"), as("note"), as("unchecked"), as("wrong")];
  /** A name that exists and is not known to be the environment's own. */
  const taken = (what: string, told: string, { isKnown }: Deployed, toDo: string): Finding =>
    isKnown
      ? wrong(what, told, toDo)
      : unchecked(what, `${told}, perhaps by this environment itself: its state was not read`);
  return { ok, note, unchecked, wrong, taken };
}

/** 0: nothing is in the way, 2: not everything could be checked, 3: something is in the way. */
export function exitCodeOf(findings: readonly Finding[]): 0 | 2 | 3 {
  const has = (verdict: Finding["verdict"]) => findings.some((finding) => finding.verdict === verdict);
  return has("wrong") ? 3 : has("unchecked") ? 2 : 0;
}
