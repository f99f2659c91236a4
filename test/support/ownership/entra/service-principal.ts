import { ADDRESSES } from "../../../../stacks/addresses";
import type { ResourceByHand } from "../by-hand";
import { addOwner, updateServicePrincipal } from "./directory";

/** Every argument of a service principal. */
export const SERVICE_PRINCIPAL: ResourceByHand = {
  address: ADDRESSES.servicePrincipal,
  settings: {
    account_enabled: { left: false },
    alternative_names: { left: ["acme"] },
    app_role_assignment_required: { left: true },
    client_id: { never: "Graph fixes it when it makes a service principal" },
    description: { left: "For our people" },
    login_url: { left: "https://acme.com/start" },
    notes: { left: "Approved in March." },
    notification_email_addresses: { left: ["identity@acme.com"] },
    owners: { never: "who owns it has another ID in each lab. The clouds are compared" },
    preferred_single_sign_on_mode: { left: "oidc" },
    // Those of the app registration are among them.
    tags: { left: ["HideApp", "acme", "theirs"] },
    use_existing: { never: "it is in no cloud" },
    feature_tags: { left: [{ custom_single_sign_on: false, enterprise: false, gallery: false, hide: true }] },
    features: {
      left: [
        {
          custom_single_sign_on_app: false,
          enterprise_application: false,
          gallery_application: false,
          visible_to_users: false,
        },
      ],
    },
    saml_single_sign_on: { left: [{ relay_state: "/start" }] },
    id: { never: "Graph gives it" },
    timeouts: { never: "it is in no cloud" },
  },
  setLeft: async (chain) => {
    await updateServicePrincipal(chain, {
      accountEnabled: false,
      alternativeNames: ["acme"],
      appRoleAssignmentRequired: true,
      description: "For our people",
      loginUrl: "https://acme.com/start",
      notes: "Approved in March.",
      notificationEmailAddresses: ["identity@acme.com"],
      preferredSingleSignOnMode: "oidc",
      samlSingleSignOnSettings: { relayState: "/start" },
      tags: ["theirs"],
    });
    await addOwner(chain, "servicePrincipals");
  },
  setOurs: async () => {},
};
