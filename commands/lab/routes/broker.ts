import type { BrokerEnvironment } from "../../../environments/schema";
import { strategiesOf } from "../../../environments/strategies";
import { endpointsOf } from "../../../stacks/endpoints";
import { gateActionNameOf } from "../../../stacks/gate-action-name";
import { renderButtons } from "../../environment/render-admission";
import { explainBroker } from "../try-sign-ins";
import type { LabRoute } from "./lab-route";

export const brokerInLab: LabRoute<BrokerEnvironment> = {
  endpointsOf: (environment) => endpointsOf(environment),
  renderWay: renderButtons,
  renderHops: (environment) => {
    const { authorizationEndpoint, issuer } = endpointsOf(environment).broker;
    const connections = strategiesOf(environment).map((strategy) => environment.auth0.connections[strategy]);
    return [
      `  Auth0    ${authorizationEndpoint}`,
      `           issuer ${issuer}`,
      `           ${renderButtons(environment)}: the connection ${connections.join(" and ")}`,
      `           gate "${gateActionNameOf(environment.name)}", which denies whoever comes by another connection`,
    ];
  },
  explain: (_environment, progress) => progress.step("why there is a broker", explainBroker),
};
