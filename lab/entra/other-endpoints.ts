import { type Context, Hono } from "hono";
import { NotInLab, notInLabAnswer } from "./not-in-lab";
import { notInLabPage } from "./pages/not-in-lab";

/** Endpoints that applications call. */
const FOR_APPLICATIONS = [
  "/:tenant/.well-known/openid-configuration",
  "/:tenant/discovery/keys",
  "/:tenant/oauth2/devicecode",
  "/:tenant/oauth2/token",
  "/:tenant/oauth2/v2.0/devicecode",
  "/:tenant/userrealm/:user",
  "/:tenant/UserRealm/:user",
];

/** Endpoints that people see. */
const FOR_PEOPLE = [
  "/:tenant/oauth2/authorize",
  "/:tenant/oauth2/deviceauth",
  "/:tenant/oauth2/logout",
  "/:tenant/wsfed",
];

/** The sign-in service's endpoints that the lab lacks: version 1.0, device code and WS-Federation. It says so. */
export function otherEndpoints(appUrl: string | undefined): Hono {
  const endpoints = new Hono();
  endpoints.on(["GET", "POST"], FOR_APPLICATIONS, (c) => notInLabAnswer(c, beyondLab(c)));
  endpoints.on(["GET", "POST"], FOR_PEOPLE, (c) => notInLabPage(c, beyondLab(c), appUrl));
  return endpoints;
}

function beyondLab(c: Context): NotInLab {
  return new NotInLab("Entra", `${c.req.method} ${c.req.path}`);
}
