import { cognitoUserPoolsTokenProvider } from "@aws-amplify/auth/cognito";
import { Amplify as Core, type ResourcesConfig } from "@aws-amplify/core";

/**
 * What the package aws-amplify adds to the two packages that it gives sign-in from: the provider of tokens that keeps them in
 * the browser. The whole of it is 80 MB of packages for storage, data and analytics.
 *
 * @see https://github.com/aws-amplify/amplify-js/blob/main/packages/aws-amplify/src/Amplify.ts
 */
export const Amplify = {
  configure(configuration: ResourcesConfig): void {
    if (configuration.Auth === undefined) throw new Error("the configuration has no Auth");
    cognitoUserPoolsTokenProvider.setAuthConfig(configuration.Auth);
    Core.configure(configuration, { Auth: { tokenProvider: cognitoUserPoolsTokenProvider } });
  },
};
