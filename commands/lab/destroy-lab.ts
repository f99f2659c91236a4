import { existsSync } from "node:fs";
import { POINT_BACK } from "../../environments/pointed-shell";
import { renderCount } from "../../environments/render-count";
import { UserError } from "../../environments/user-error";
import { LAB_FOLDER, OF_LAB } from "../setup/paths";
import { listLocalStates, readLocalState } from "../state/read-state";
import { askYes, assertCanAsk, hasTerminal } from "../terminal/ask-yes";
import { say } from "../terminal/print";
import { forgetLab } from "./this-lab";

/**
 * Destroys the lab with all that is deployed to it. Its clouds are files in its folder, so nothing of them is left without it,
 * and Terraform need not take them apart.
 *
 * @param yes whether nobody is asked
 * @returns what was done, for a person
 * @throws UserError where the answer is no, or nobody can be asked
 */
export async function destroyLab(yes: boolean): Promise<string> {
  if (!existsSync(LAB_FOLDER)) return "There is no lab, so there is nothing to destroy. Start one: npm start";
  const deployed = renderDeployed(OF_LAB.states);
  assertCanAsk({ name: "the lab", yes, terminal: hasTerminal() });
  if (!yes) {
    const text = `In the lab: ${deployed}. All of it goes, with its users and states. The clouds are not touched.`;
    say(text);
    if (!(await askYes("Destroy the lab?"))) {
      throw new UserError("answer-was-no", "Nothing of the lab was destroyed.");
    }
  }
  await forgetLab();
  return `The lab is destroyed, with what was deployed to it: ${deployed}. Start anew:\n  npm start\nTo point a shell that asks it back at the clouds:\n  ${POINT_BACK}`;
}

/** Like `dev (15 resources) and lab (16 resources)`. */
export function renderDeployed(states: string): string {
  const environments = listLocalStates(states).flatMap((name) => {
    const count = countResources(states, name);
    return count === 0
      ? []
      : [`${name} (${count === undefined ? "its state can't be read" : renderCount(count, "resource")})`];
  });
  return environments.length === 0 ? "nothing" : new Intl.ListFormat("en").format(environments.sort());
}

/** How many resources an environment has in the lab; undefined where its state can't be read, which stops nobody here. */
function countResources(states: string, name: string): number | undefined {
  try {
    return readLocalState(states, name)?.resources.length ?? 0;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
