import { unescape as percentDecoded } from "node:querystring";
import { applicationNotFound } from "../audience";
import type { Application, Password, ServicePrincipal } from "../data";
import type { Directories } from "../directories";
import { NotInLab } from "../not-in-lab";
import { matchesSecret } from "../secret";
import { missingParameter, StsError } from "../sts-error";

/** A client's credentials at the token endpoint. */
export interface ClientCredentials {
  readonly clientId: string;
  readonly clientSecret: string | undefined;
}

/** A confidential client, authenticated. */
export interface Client {
  readonly application: Application;
  /** In the endpoint's tenant. */
  readonly servicePrincipal: ServicePrincipal;
}

/**
 * Reads `client_secret_basic` or `client_secret_post` credentials; the header wins.
 *
 * @throws StsError AADSTS900144
 * @throws NotInLab
 */
export function readClientCredentials(
  form: URLSearchParams,
  authorization: string | undefined,
): ClientCredentials {
  const basic = /^Basic\s+(\S+)$/i.exec(authorization ?? "")?.[1];
  const [basicId, basicSecret] =
    basic === undefined ? [] : Buffer.from(basic, "base64").toString().split(/:(.*)/s).map(percentDecoded);
  if (form.has("client_assertion")) throw new NotInLab("Entra", "client assertions");
  const clientId = basicId ?? form.get("client_id");
  if (!clientId) throw missingParameter("client_id");
  return { clientId, clientSecret: basicSecret ?? form.get("client_secret") ?? undefined };
}

/**
 * Finds the client in the tenant and checks its secret.
 *
 * @throws StsError AADSTS700016, 7000218, 7000215, 7000222, 7000229
 */
export function authenticateClient(
  { clientId, clientSecret }: ClientCredentials,
  tenantId: string,
  directories: Directories,
): Client {
  const registration = directories.registration(clientId, tenantId);
  const servicePrincipal = directories.servicePrincipalOf(tenantId, clientId);
  const isHome = registration?.tenantId === tenantId.toLowerCase();
  if (registration === undefined || (servicePrincipal === undefined && !isHome)) {
    throw applicationNotFound(clientId, tenantId);
  }
  checkSecret(registration.application, clientSecret);
  if (servicePrincipal === undefined) {
    throw new StsError(
      "invalid_client",
      7000229,
      `The client application ${clientId} is missing service principal in the tenant ${tenantId}. See instructions here: https://go.microsoft.com/fwlink/?linkid=2225119`,
    );
  }
  return { application: registration.application, servicePrincipal };
}

/** Milliseconds since 1970. */
const validFrom = ({ startDateTime, learntAt = startDateTime }: Password): number =>
  Math.max(Date.parse(startDateTime), Date.parse(learntAt));

/**
 * Checks the secret of a web application, which must have one.
 *
 * @throws StsError AADSTS7000218, 7000215, 7000222
 */
export function checkSecret({ appId, passwords }: Application, secret: string | undefined): void {
  if (!secret) {
    throw new StsError(
      "invalid_client",
      7000218,
      "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
    );
  }
  const password = passwords.find(({ secretHash }) => matchesSecret(secret, secretHash));
  const now = Date.now();
  // A secret that is not valid yet, or not known yet, gets the same error as a wrong one.
  if (password === undefined || validFrom(password) > now) {
    throw new StsError(
      "invalid_client",
      7000215,
      `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${appId}'.`,
    );
  }
  if (Date.parse(password.endDateTime) <= now) {
    throw new StsError(
      "invalid_client",
      7000222,
      `The provided client secret keys for app '${appId}' are expired. Visit the Azure portal to create new keys for your app: https://aka.ms/NewClientSecret, or consider using certificate credentials for added security: https://aka.ms/certCreds.`,
    );
  }
}
