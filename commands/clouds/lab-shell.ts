import { LAB_ACCOUNT_ID } from "../../environments/lab-account";
import {
  assertReachesLab,
  findLabAt,
  loopbackProxyOf,
  POINT_BACK,
  type PointedShell,
  pointAtLab,
  pointedShellOf,
  renderAsking,
} from "../../environments/pointed-shell";
import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { LAB_FOLDER, OF_LAB, STATES } from "../setup/paths";
import { say } from "../terminal/print";

/** Whom a command asks about an environment. */
export interface Asked {
  readonly environment: Pick<Environment, "name" | "cognito">;
  /** The variables that it asks with. */
  readonly variables: NodeJS.ProcessEnv;
  /** The file that gave some of them, if there is one. */
  readonly file?: string;
}

/**
 * Makes sure that a command asks whom a person means: the clouds about an environment of the clouds, or the lab about the
 * environment that the shell is pointed there for. Of the lab it says so.
 *
 * @param shell the variables of the shell
 * @throws UserError
 */
export async function assertRightClouds(asked: Asked, shell: NodeJS.ProcessEnv = process.env): Promise<void> {
  const { environment, file } = asked;
  const { name, cognito } = environment;
  const unread = file === undefined ? "" : `; ${file} is not read, as it is for the clouds`;
  if (await enterLabFor(environment, unread, shell)) return;
  if (cognito.accountId === LAB_ACCOUNT_ID) {
    throw new UserError(
      "environment-of-the-lab",
      `environments/${name}.yaml cognito.accountId: is the lab's, ${LAB_ACCOUNT_ID}, and this shell is not pointed at the lab. Nothing was asked.\nTo do: point this shell at the lab, then run the same command again:\n  ${pointAtLab(name)}`,
    );
  }
  await assertNotTheLab(asked, shell);
}

/**
 * Makes sure that a shell that is pointed at the lab is pointed there for an environment, and that the lab answers.
 *
 * @param remark what to say besides
 * @returns whether the shell is pointed at the lab
 * @throws UserError
 */
export async function enterLabFor(
  environment: Asked["environment"],
  remark = "",
  shell: NodeJS.ProcessEnv = process.env,
): Promise<boolean> {
  const pointed = pointedShellOf(shell);
  if (pointed === undefined) return false;
  if (pointed.environment !== environment.name) throw explainOtherEnvironment(pointed, environment);
  await enterLab(remark, shell);
  return true;
}

let isSaid = false;

/** Makes sure that the lab answers, in a shell that is pointed there, and says once that it is asked. @throws UserError */
export async function enterLab(remark = "", shell: NodeJS.ProcessEnv = process.env): Promise<void> {
  const pointed = pointedShellOf(shell);
  if (pointed === undefined || isSaid) return;
  await assertReachesLab(pointed, LAB_FOLDER, shell);
  say(`${renderAsking(pointed)}${remark}`);
  isSaid = true;
}

/** What `--all` means: in a shell that asks the clouds, it leaves out the environments of the lab and says so. */
export function allAsked(
  environments: readonly Environment[],
  shell: NodeJS.ProcessEnv = process.env,
): Environment[] {
  if (pointedShellOf(shell) !== undefined) return [...environments];
  const isOfLab = ({ cognito }: Environment) => cognito.accountId === LAB_ACCOUNT_ID;
  const leftOut = environments.filter(isOfLab).map(({ name }) => name);
  if (leftOut.length === environments.length) return [...environments];
  if (leftOut.length > 0) say(`left out, as of the lab: ${leftOut.join(", ")}`);
  return environments.filter((each) => !isOfLab(each));
}

/** Where the state of an environment is: that of the lab's own is always in the lab. */
export const statesFolderOf = ({ cognito }: Pick<Environment, "cognito">): string =>
  cognito.accountId === LAB_ACCOUNT_ID ? OF_LAB.states : STATES;

/** A proxy that was set by hand can be the lab's, too: it would answer for the clouds. */
async function assertNotTheLab({ environment: { name }, variables, file }: Asked, shell: NodeJS.ProcessEnv) {
  const at = loopbackProxyOf(variables);
  if (at === undefined || (await findLabAt(at)) === undefined) return;
  const [where, remove] =
    file === undefined || loopbackProxyOf(shell) === at
      ? ["", "unset HTTPS_PROXY"]
      : [`${file} `, `take HTTPS_PROXY out of ${file}`];
  throw new UserError(
    "proxy-is-the-lab",
    `${where}HTTPS_PROXY: is the lab at ${at}, which would answer for the clouds about ${name}. Nothing was asked.\nTo do: to ask the clouds, ${remove}. To deploy ${name} to the lab, point this shell at it:\n  ${pointAtLab(name)}`,
  );
}

function explainOtherEnvironment(
  { environment }: PointedShell,
  { name, cognito }: Asked["environment"],
): UserError {
  const toDo =
    cognito.accountId === LAB_ACCOUNT_ID
      ? `point it there for ${name}:`
      : `point it back at the clouds, or at the lab for ${name}:\n  ${POINT_BACK}`;
  return new UserError(
    "shell-for-another-environment",
    `This shell is pointed at the lab for ${environment}, not for ${name}. Nothing was asked.\nTo do: ${toDo}\n  ${pointAtLab(name)}`,
  );
}
