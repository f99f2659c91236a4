/** What one look at a cloud came to. */
export interface Finding {
  readonly cloud: "Entra" | "Auth0" | "AWS";
  /** What was looked at, like `permissions`. */
  readonly what: string;
  /** `note`: does not stop a deploy; `unchecked`: could not be looked at; `wrong`: a deploy would fail. */
  readonly verdict: "ok" | "note" | "unchecked" | "wrong";
  readonly message: string;
  /** What a person can do about it. */
  readonly toDo?: string;
}

/** A way into a cloud, with what was found on the way. */
export interface Entry<Api> {
  readonly findings: readonly Finding[];
  /** Only where the cloud accepts the credentials, and they have the permissions of a deployer. */
  readonly api?: Api;
}

/** Makes findings about one cloud. */
export function findingsOn(cloud: Finding["cloud"]) {
  const as =
    (verdict: Finding["verdict"]) =>
    (what: string, message: string, toDo?: string): Finding => ({
      cloud,
      what,
      verdict,
      message,
      ...(toDo !== undefined && { toDo }),
    });
  return { ok: as("ok"), note: as("note"), unchecked: as("unchecked"), wrong: as("wrong") };
}

/** 0: nothing stops a deploy, 2: not everything could be checked, 3: a deploy would fail. */
export function exitCodeOf(findings: readonly Finding[]): 0 | 2 | 3 {
  const has = (verdict: Finding["verdict"]) => findings.some((finding) => finding.verdict === verdict);
  return has("wrong") ? 3 : has("unchecked") ? 2 : 0;
}
