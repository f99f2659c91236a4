import { renderCount } from "../../environments/render-count";
import { UserError } from "../../environments/user-error";
import type { State } from "./state";

/** The two places of a state. */
export interface Places {
  /** What is in the project's folder now. */
  local(): State | undefined;
  /** What is in S3 now. */
  remote(): Promise<State | undefined>;
  /** Puts a state into S3, where there is none, or fails. */
  put(text: string): Promise<void>;
  /** Gives the local file another name, and returns that. */
  setAside(): string;
}

/** What a move came to. */
export interface Move {
  /** `none`: there was no local state. `before`: S3 had it already. `now`: it was copied. */
  readonly moved: "none" | "before" | "now";
  /** What is in S3, where there is something. */
  readonly state?: State;
  /** The local file's new name. */
  readonly asideAs?: string;
}

/**
 * Moves the local state to S3. The local file is set aside only once S3 gave back the same state, so wherever this is
 * interrupted, the same call goes on.
 *
 * @throws UserError where neither of the two states came from the other
 */
export async function moveState(environment: string, places: Places): Promise<Move> {
  const local = places.local();
  const remote = await places.remote();
  if (local === undefined) return remote === undefined ? { moved: "none" } : { moved: "none", state: remote };
  if (remote !== undefined) {
    assertSuccessor(environment, local, remote);
    return { moved: "before", state: remote, asideAs: places.setAside() };
  }
  await places.put(local.text);
  const copied = await places.remote();
  if (copied?.text !== local.text || places.local()?.text !== local.text) {
    throw new UserError(
      "state-changed-while-copied",
      `The state of ${environment} changed while it was copied. The local file stays as it is.\nTo do: wait until every other run has ended, then run the same command again.`,
    );
  }
  return { moved: "now", state: local, asideAs: places.setAside() };
}

/** Fails unless S3's state is the local one, or came after it. */
function assertSuccessor(environment: string, local: State, remote: State): void {
  if (remote.text === local.text) return;
  if (remote.lineage === local.lineage && remote.serial > local.serial) return;
  throw new UserError(
    "two-states",
    `${environment} has two states, and neither is an earlier version of the other:\n  here: ${renderState(local)}\n  in S3: ${renderState(remote)}\nBoth stay as they are.\nTo do: find out which one has what is deployed, and put the other one away (docs/state.md, "Two states"). Then run the same command again.`,
  );
}

function renderState({ serial, lineage, resources }: State): string {
  return `${renderCount(resources.length, "resource")}, serial ${serial}, lineage ${lineage}`;
}
