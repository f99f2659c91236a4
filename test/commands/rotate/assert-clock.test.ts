import assert from "node:assert/strict";
import { test } from "node:test";
import { assertClock } from "../../../commands/rotate/assert-clock";

const TENANT = "3f2c1d4e-0000-4000-8000-000000000001";
const saying = (date?: string) => async () =>
  new Response("{}", { headers: { ...(date !== undefined && { date }) } });
const at = (time: string) => () => new Date(time);
const DATE = "Tue, 24 Nov 2026 14:00:00 GMT";

test("a clock may be off by five minutes either way", async () => {
  await assertClock(TENANT, saying(DATE), at("2026-11-24T14:05:00Z"));
  await assertClock(TENANT, saying(DATE), at("2026-11-24T13:55:00Z"));
});

test("the error for a slow clock has both times", async () => {
  await assert.rejects(assertClock(TENANT, saying(DATE), at("2026-11-24T13:00:00Z")), {
    name: "UserError",
    message:
      "This machine's clock says 2026-11-24 13:00 UTC, and login.microsoftonline.com 2026-11-24 14:00 UTC: it is 60 minutes slow, but may be at most 5 off, as the time of a renewal goes into the environment file. Nothing was changed.\nTo do: set the clock (timedatectl set-ntp true), then run the same command again.",
  });
});

test("the error for a fast clock says so", async () => {
  await assert.rejects(
    assertClock(TENANT, saying(DATE), at("2026-11-24T14:06:00Z")),
    /: it is 6 minutes fast, /,
  );
});

test("without a Date header there is nothing to compare", () =>
  assertClock(TENANT, saying(), at("2000-01-01T00:00:00Z")));
