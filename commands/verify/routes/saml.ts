import type { SamlEnvironment } from "../../../environments/schema";
import { SAML_ADDRESSES } from "../../../stacks/addresses";
import { poolEndpointsOf } from "../../../stacks/endpoints";
import { samlFacts } from "../../../stacks/routes/saml-facts";
import { samlIdentifierOf, samlPoolOf } from "../../../stacks/saml-endpoints";
import type { Check } from "../check";
import type { Deployed } from "../deployed";
import { walkCognito } from "../hops/cognito";
import { type ExpectedSaml, walkSaml } from "../hops/saml";
import type { Probe } from "../probe";
import { poolOf, sendsOf } from "./direct";

/** Walks the chain of an environment of the route saml, all of it at the same time as far as it can be. */
export async function walkSamlRoute(
  environment: SamlEnvironment,
  deployed: Deployed,
  probe: Probe,
): Promise<readonly Check[]> {
  const [provider] = samlFacts.identityProviders(environment);
  const cognito = walkCognito(poolOf(environment, deployed, [provider]), probe);
  const entra = walkSaml(expectedSamlOf(environment, deployed), sendsOf(cognito, provider), probe);
  return (await Promise.all([cognito.checks, entra.checks])).flat();
}

/** What Cognito and Entra should know of each other. */
function expectedSamlOf(environment: SamlEnvironment, deployed: Deployed): ExpectedSaml {
  const { name, cognito, microsoft, saml } = environment;
  const certificate = SAML_ADDRESSES.certificates[microsoft.certificate.active];
  const clientId = deployed.output("entra_client_id");
  const poolId = deployed.output("user_pool_id");
  const thumbprint = deployed.textAt(certificate, "thumbprint");
  const end = deployed.textAt(certificate, "end_date");
  return {
    environment: name,
    tenantId: microsoft.tenantId,
    ...(typeof clientId === "string" && { clientId }),
    ...(typeof poolId === "string" && { identifier: samlIdentifierOf(poolId) }),
    replyUrl: samlPoolOf(poolEndpointsOf(cognito)).replyUrl,
    signsRequests: saml.signRequests,
    ...(thumbprint !== undefined && { thumbprint }),
    ...(end !== undefined && { certificateEnds: new Date(end) }),
  };
}
