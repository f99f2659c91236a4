import { renderCount } from "../../../../environments/render-count";
import { type Finding, findingsOn } from "../../../clouds/finding";

/** Something that Terraform's state has, and that a cloud is asked for. */
export interface Sought {
  /** What it is and its name or ID, as a sentence begins: `The app registration "Acme sign-in" (0f3c…)`. */
  readonly what: string;
  /** What people notice while it is gone. */
  readonly people: string;
  /** Whether it comes back as it was, and by which commands; what happens to people if it doesn't. */
  readonly toDo: string;
  /** @returns why the cloud does not say, if it doesn't */
  isThere(): Promise<boolean | string>;
}

/** Looks in a cloud for what the state has. No finding if the state has nothing there. */
export async function findGone(cloud: Finding["cloud"], sought: readonly Sought[]): Promise<Finding[]> {
  if (sought.length === 0) return [];
  const { ok, unchecked, wrong } = findingsOn(cloud);
  const findings = await Promise.all(
    sought.map(async ({ what, people, toDo, isThere }) => {
      const found = await isThere();
      if (found === true) return [];
      return typeof found === "string"
        ? [unchecked("deployed", `${what}: ${found}`)]
        : [wrong("deployed", `${what} was deleted. ${people}`, toDo)];
    }),
  );
  return findings.flat().length > 0
    ? findings.flat()
    : [
        ok(
          "deployed",
          `${renderCount(sought.length, "resource")} of the state ${sought.length === 1 ? "is" : "are"} there`,
        ),
      ];
}
