import { UserError } from "../../environments/user-error";
import type { Fetch } from "../clouds/https";

/** How far this machine's clock may be off. */
const TOLERANCE_MS = 5 * 60_000;

/**
 * Makes sure that the time which goes into the environment file is right, by Entra's own clock.
 *
 * @throws UserError where it is wrong, or Entra does not answer
 */
export async function assertClock(tenantId: string, fetch: Fetch, now: () => Date): Promise<void> {
  const url = `https://login.microsoftonline.com/${tenantId}/v2.0/.well-known/openid-configuration`;
  const response = await fetch(new Request(url));
  const theirs = Date.parse(response.headers.get("date") ?? "");
  const ours = now();
  const off = ours.getTime() - theirs;
  if (Number.isNaN(theirs) || Math.abs(off) <= TOLERANCE_MS) return;
  throw new UserError(
    "clock-wrong",
    `This machine's clock says ${renderTime(ours)}, and login.microsoftonline.com ${renderTime(new Date(theirs))}: it is ${Math.round(Math.abs(off) / 60_000)} minutes ${off > 0 ? "fast" : "slow"}, but may be at most ${TOLERANCE_MS / 60_000} off, as the time of a renewal goes into the environment file. Nothing was changed.\nTo do: set the clock (timedatectl set-ntp true), then run the same command again.`,
  );
}

const renderTime = (time: Date) => `${time.toISOString().slice(0, 16).replace("T", " ")} UTC`;
