import assert from "node:assert/strict";
import { test } from "node:test";
import { move, type Places } from "../../../commands/state/move";
import { type StateFile, stateIn } from "../../../commands/state/state";

const state = (serial: number, lineage = "one", id = "7") =>
  stateIn(
    JSON.stringify({
      serial,
      lineage,
      resources: [{ mode: "managed", instances: [{ attributes: { id } }] }],
    }),
    "a state",
  ) as StateFile;

/** Places in memory, and what was done there. */
function placesWith(local?: StateFile, remote?: StateFile) {
  const done: string[] = [];
  const places: Places = {
    local: () => local,
    remote: async () => remote,
    async put(text) {
      done.push("put");
      remote = stateIn(text, "S3's state");
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
  assert.deepEqual(await move("dev", places), { moved: "now", state: state(3), asideAs: "state/aside" });
  assert.deepEqual(done, ["put", "set aside"]);
});

test("where there is no local state nothing is done", async () => {
  const { places, done } = placesWith();
  assert.deepEqual(await move("dev", places), { moved: "none" });
  const there = placesWith(undefined, state(3));
  assert.deepEqual(await move("dev", there.places), { moved: "none", state: state(3) });
  assert.deepEqual([...done, ...there.done], []);
});

test("killed at any point, the same move goes on, and at no point is the state in neither place", async () => {
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
    await assert.rejects(move("dev", killed), /killed/);
    assert.deepEqual(places.local(), state(3));
    const { moved } = await move("dev", places);
    assert.deepEqual([moved, done], ["before", ["put", "set aside"]], killedIn);
  }
});

test("a state that S3 does not give back as it was is no copy, and the local file stays", async () => {
  const { places, done } = placesWith(state(3));
  const losing = { ...places, put: () => places.put(state(3, "one", "8").text) };
  await assert.rejects(
    move("dev", losing),
    /^UserError: The state of dev was changed while it was copied\. The local file stays as it is\.\nTo do: wait/,
  );
  assert.deepEqual(done, ["put"]);
});

test("a local state that changes while it is copied is not set aside", async () => {
  const { places, done } = placesWith(state(3));
  let read = 0;
  await assert.rejects(
    move("dev", { ...places, local: () => state(3 + read++) }),
    /was changed while it was copied/,
  );
  assert.deepEqual(done, ["put"]);
});

test("a local state from which S3's came is set aside", async () => {
  const { places, done } = placesWith(state(3), state(5));
  assert.equal((await move("dev", places)).moved, "before");
  assert.deepEqual(done, ["set aside"]);
});

test("of two states of which neither is the other's past, both stay", async () => {
  for (const remote of [state(2), state(5, "other"), state(3, "one", "8")]) {
    const { places, done } = placesWith(state(3), remote);
    await assert.rejects(
      move("dev", places),
      /^UserError: dev has two states: the local one is serial 3 of lineage one with 1 resources, and S3 has another, serial /,
    );
    assert.deepEqual(done, []);
  }
});
