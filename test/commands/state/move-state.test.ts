import assert from "node:assert/strict";
import { test } from "node:test";
import { moveState, type Places } from "../../../commands/state/move-state";
import { parseState, type State } from "../../../commands/state/state";
import { resourceIn, stateText } from "./state-text";

const state = (serial: number, lineage = "one", id = "7") =>
  parseState(
    stateText([resourceIn("aws_cognito_user_pool", "cognito_pool", { id })], { serial, lineage }),
    "a state",
  ) as State;

/** Places in memory, and what was done there. */
function placesWith(local?: State, remote?: State) {
  const done: string[] = [];
  const places: Places = {
    local: () => local,
    remote: async () => remote,
    async put(text) {
      done.push("put");
      remote = parseState(text, "S3's state");
    },
    setAside() {
      done.push("set aside");
      local = undefined;
      return "state/aside";
    },
  };
  return { places, done };
}

test("a local state is copied, compared and set aside", async () => {
  const { places, done } = placesWith(state(3));
  assert.deepEqual(await moveState("dev", places), { moved: "now", state: state(3), asideAs: "state/aside" });
  assert.deepEqual(done, ["put", "set aside"]);
});

test("without a local state, a move does nothing", async () => {
  const { places, done } = placesWith();
  assert.deepEqual(await moveState("dev", places), { moved: "none" });
  const there = placesWith(undefined, state(3));
  assert.deepEqual(await moveState("dev", there.places), { moved: "none", state: state(3) });
  assert.deepEqual([...done, ...there.done], []);
});

test("a move that is killed goes on at the next call, and the state is always in one place at least", async () => {
  for (const killedIn of ["put", "remote", "setAside"] as const) {
    const { places, done } = placesWith(state(3));
    let begun = false;
    const killed: Places = {
      ...places,
      put: async (text) => {
        begun = true;
        await places.put(text);
        if (killedIn === "put") throw new Error("killed");
      },
      remote: () => {
        if (killedIn === "remote" && begun) throw new Error("killed");
        return places.remote();
      },
      setAside: () => {
        throw new Error("killed");
      },
    };
    await assert.rejects(moveState("dev", killed), /killed/);
    assert.deepEqual(places.local(), state(3));
    const { moved } = await moveState("dev", places);
    assert.deepEqual([moved, done], ["before", ["put", "set aside"]], killedIn);
  }
});

test("the local file stays where S3 does not give back the same state", async () => {
  const { places, done } = placesWith(state(3));
  const losing = { ...places, put: () => places.put(state(3, "one", "8").text) };
  await assert.rejects(
    moveState("dev", losing),
    /^UserError: The state of dev changed while it was copied\. The local file stays as it is\.\nTo do: wait/,
  );
  assert.deepEqual(done, ["put"]);
});

test("a local state that changes while it is copied is not set aside", async () => {
  const { places, done } = placesWith(state(3));
  let read = 0;
  await assert.rejects(
    moveState("dev", { ...places, local: () => state(3 + read++) }),
    /changed while it was copied/,
  );
  assert.deepEqual(done, ["put"]);
});

test("a local state that S3's came from is set aside", async () => {
  const { places, done } = placesWith(state(3), state(5));
  assert.equal((await moveState("dev", places)).moved, "before");
  assert.deepEqual(done, ["set aside"]);
});

test("where neither of two states came from the other, both stay", async () => {
  for (const remote of [state(2), state(5, "other"), state(3, "one", "8")]) {
    const { places, done } = placesWith(state(3), remote);
    await assert.rejects(
      moveState("dev", places),
      /^UserError: dev has two states, and neither is an earlier version of the other:\n {2}here: 1 resource, serial 3, lineage one\n {2}in S3: 1 resource, serial \d, lineage \w+\nBoth stay as they are\.\n/,
    );
    assert.deepEqual(done, []);
  }
});
