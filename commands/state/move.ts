import { UserError } from "../../environments/user-error";
import type { StateFile } from "./state";

/** The two places of a state. */
export interface Places {
  /** What is in the project's folder now. */
  local(): StateFile | undefined;
  /** What is in S3 now. */
  remote(): Promise<StateFile | undefined>;
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
  readonly state?: StateFile;
  /** What the local file is called now. */
  readonly asideAs?: string;
}

/**
 * Moves the local state to S3. The local file is set aside only once S3 gave back the same state, so wherever this is
 * interrupted, the same call goes on.
 *
 * @throws UserError where the two places have states of which neither is the other's past
 */
export async function move(environment: string, places: Places): Promise<Move> {
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
      `The state of ${environment} was changed while it was copied. The local file stays as it is.\nTo do: wait until no other run is under way, then run the same command again.`,
    );
  }
  return { moved: "now", state: local, asideAs: places.setAside() };
}

/** Fails unless S3's state is the local one, or came after it. */
function assertSuccessor(environment: string, local: StateFile, remote: StateFile): void {
  if (remote.text === local.text) return;
  if (remote.lineage === local.lineage && remote.serial > local.serial) return;
  throw new UserError(
    `${environment} has two states: the local one is ${inWords(local)}, and S3 has another, ${inWords(remote)}. Both stay as they are.\nTo do: find out which one has what is deployed (docs/state.md, "Two states"). If it is S3's, rename the local file; if it is the local one, take S3's away under its key, which S3 keeps as a version. Then run the same command again.`,
  );
}

function inWords({ serial, lineage, resources }: StateFile): string {
  return `serial ${serial} of lineage ${lineage} with ${resources} resources`;
}
