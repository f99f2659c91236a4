import assert from "node:assert/strict";
import { test } from "node:test";
import { explainText } from "../../explain/explain-text";

/**
 * Errors as people pasted them in public, without names and addresses of persons. Whom to ask what is wrong they did not know: most
 * came by other products' hands.
 */
const REPORTS: readonly (readonly [id: string, url: string, text: string])[] = [
  // Cognito, at the app's callback URL and on its own page
  [
    "saml-signature",
    "https://github.com/aws/aws-sdk-js-v3/issues/6201",
    "https://callback.url/?error_description=Invalid+SAML+response+received%3A+SAML+Assertion+signature+is+invalid.+&error=server_error",
  ],
  [
    "cognito-attribute-unknown",
    "https://github.com/aws-samples/aws-genai-llm-chatbot/issues/636",
    "Invalid SAML response received: Invalid user attributes: Type for attribute {custom:chatbot_role} could not be determined",
  ],
  [
    "saml-username-mapped",
    "https://github.com/aws-samples/cloudfront-authorization-at-edge/issues/153",
    "Sign-in issue\nWe can't sign you in because of a technical problem\n\n Error: [Cognito] server_error: Error in SAML response processing: Invalid user attributes: username: Attribute does not exist in the schema. [log region: us-east-1]",
  ],
  [
    "saml-relay-state",
    "https://github.com/gaiin-platform/amplify-genai-backend/issues/25",
    '(IdP-Initiated Flow is not Supported by the AWS Cognito App Seeing Error: "Invalid samlResponse or relayState from identity provider")',
  ],
  [
    "saml-relay-state",
    "https://github.com/aws-amplify/amplify-swift/issues/1602",
    "[ Invalid relay state from identity provider ]",
  ],
  [
    "cognito-state-invalid",
    "https://github.com/aws-amplify/amplify-js/issues/4562",
    "Federated Apple login - Invalid State/RelayState provided.",
  ],
  [
    "cognito-id-token-issuer",
    "https://github.com/TimothyJones/github-cognito-openid-wrapper/issues/100",
    "Bad id_token issuer https://<Your API Gateway DNS name>",
  ],
  [
    "cognito-error-getting-token",
    "https://github.com/TimothyJones/github-cognito-openid-wrapper/issues/39",
    "GitHub Error - 400 error getting token",
  ],
  [
    "cognito-token-response",
    "https://github.com/TimothyJones/github-cognito-openid-wrapper/issues/3",
    "http://localhost:8080/?error_description=Bad+token+response%3A+HTTP%2F1.1+400+Bad+Request%2C+entity%3A+Failure%3A+%27Request+failed+with+status+code+400%27&error=invalid_request",
  ],
  [
    "cognito-username-not-mapped",
    "https://github.com/TimothyJones/github-cognito-openid-wrapper/issues/37",
    "Getting username attribute mapping required error",
  ],
  [
    "cognito-already-linked",
    "https://github.com/aws-amplify/amplify-flutter/issues/1716",
    "AuthException(message: invalid_request: Already found an entry for username zPW8WMWZaBQLkE9JRMBkonMdvfI1WJ/Ds0K0pgQTM/g=, recoverySuggestion: Retry the webUi signIn, underlyingException: Der Vorgang konnte nicht abgeschlossen werden.",
  ],
  [
    "cognito-code-processing",
    "https://github.com/aws-amplify/amplify-js/issues/3778",
    "Exception processing authorization code",
  ],
  [
    "cognito-trigger-failed",
    "https://github.com/aws-samples/bedrock-chat/issues/834",
    "?error_description=PreSignUp+failed+with+error+%27email%27.+&state=Jyrpes5aAo2egnVgRcihW4SFbl17pCVy&error=invalid_request",
  ],
  [
    "cognito-attribute-immutable",
    "https://github.com/aws-amplify/amplify-js/issues/3526",
    "email Attribute cannot be updated.",
  ],
  [
    "cognito-attribute-immutable",
    "https://github.com/amazon-archives/amazon-cognito-auth-js/issues/159",
    "#error_description=Invalid+user+attributes%3A+email%3A+Attribute+cannot+be+updated.%0A+&error=invalid_request",
  ],
  [
    "cognito-attribute-immutable",
    "https://github.com/aws-solutions-library-samples/accelerated-intelligent-document-processing-on-aws/issues/835",
    "error_description=user.email: Attribute cannot be updated.",
  ],
  [
    "cognito-oauth-off",
    "https://github.com/amazon-archives/amazon-cognito-auth-js/issues/159",
    "error_description=Client+is+not+enabled+for+OAuth2.0+flows+&error=invalid_request",
  ],
  [
    "cognito-attribute-required",
    "https://github.com/aws-samples/aws-amplify-oidc-federation/issues/2",
    'Every subsequent attempt doesn\'t pop the MS login screen, it just fails with an error "Invalid user attributes: email. The attribute is required."',
  ],
  [
    "cognito-redirect-mismatch",
    "https://github.com/aws/aws-aspnet-cognito-identity-provider/issues/167",
    "https://__MYDOMAIN_.auth.us-east-2.amazoncognito.com/error?error=redirect_mismatch&client_id=__MYCLIENTID__",
  ],
  [
    "cognito-redirect-mismatch",
    "https://github.com/nextauthjs/next-auth/issues/12125",
    "Login with cognito will get following error `error=redirect_mismatch` from the cognito url. Cognito page shows `An error was encountered with the requested page.`.",
  ],
  [
    "cognito-error-page",
    "https://github.com/aws-amplify/amplify-js/issues/755",
    "An error was encountered with the requested page. View error",
  ],
  [
    "cognito-logout-url",
    "https://github.com/vouch/vouch-proxy/issues/548",
    "Required String parameter 'redirect_uri' is not present",
  ],
  [
    "cognito-pages-unavailable",
    "https://github.com/minorun365/html-share/issues/3",
    "デプロイ直後のログインが「Login pages unavailable」になる",
  ],
  [
    "cognito-invalid-request",
    "https://github.com/amazon-archives/amazon-cognito-auth-js/issues/121",
    "https://mydomain.auth.eu-central-1.amazoncognito.com/error?error=invalid_request",
  ],
  [
    "cognito-access-token-scope",
    "https://github.com/aws-amplify/amplify-js/issues/6444",
    '{\n  code: "NotAuthorizedException"\n  message: "Access Token does not have required scopes"\n  name: "NotAuthorizedException"\n}',
  ],
  // Cognito's token endpoint, in the words of libraries
  [
    "cognito-invalid-client",
    "https://github.com/amazon-archives/amazon-cognito-auth-js/issues/206",
    '{"error":"invalid_client"}',
  ],
  [
    "cognito-invalid-client",
    "https://github.com/pilcrowonpaper/arctic/issues/175",
    "OAuth2RequestError: invalid_client",
  ],
  [
    "cognito-invalid-client",
    "https://github.com/nextauthjs/next-auth/issues/8331",
    "[next-auth][error][OAUTH_CALLBACK_ERROR] \nhttps://next-auth.js.org/errors#oauth_callback_error invalid_client {\n  error: OPError: invalid_client\n      at processResponse (webpack-internal:///(rsc)/./node_modules/openid-client/lib/helpers/process_response.js:35:19)",
  ],
  [
    "cognito-invalid-request",
    "https://github.com/amazon-archives/amazon-cognito-auth-js/issues/52",
    '{"error":"invalid_request"}',
  ],
  [
    "cognito-invalid-grant",
    "https://github.com/aws-amplify/amplify-js/issues/6041",
    "OAuth - Error handling auth response. Error: invalid_grant",
  ],
  // Apps and their libraries
  [
    "app-state-mismatch",
    "https://github.com/authts/react-oidc-context/issues/445",
    "Error: No matching state found in storage\n    at OidcClient.readSigninResponseState (oidc-client-ts.js:1443:1)\n    at async UserManager.signinCallback (oidc-client-ts.js:2312:21)\n    at async react-oidc-context.js:154:1",
  ],
  [
    "app-state-mismatch",
    "https://github.com/nextauthjs/next-auth/issues/4570",
    "ERROR\t[next-auth][error][OAUTH_CALLBACK_ERROR] \nhttps://next-auth.js.org/errors#oauth_callback_error checks.state argument is missing {\n  error: {\n    message: 'checks.state argument is missing',\n    stack: 'TypeError: checks.state argument is missing\\n' +",
  ],
  [
    "app-state-mismatch",
    "https://github.com/market-dot-dev/studio/issues/236",
    "[next-auth][error][OAUTH_CALLBACK_ERROR] \nhttps://next-auth.js.org/errors#oauth_callback_error State cookie was missing. {\n  error: TypeError: State cookie was missing.",
  ],
  [
    "app-state-mismatch",
    "https://github.com/auth0/nextjs-auth0/issues/1063",
    "400 `ERROR\tCallbackHandlerError: Callback handler failed. CAUSE: Missing state cookie from login request (check login URL, callback URL and cookie config)",
  ],
  // Auth0
  [
    "auth0-callback-mismatch",
    "https://github.com/MudXtra/MudXThemeCreator/issues/25",
    "Callback URL mismatch.\nThe provided redirect_uri is not in the list of allowed callback URLs.\nPlease go to the [Application Settings page](https://manage.auth0.com/#/applications/NlllqwmYLlEsvtk0BFiNqM2BbAJCN5E7/settings) and make sure you are sending a valid callback url from your application.",
  ],
  [
    "auth0-callback-mismatch",
    "https://github.com/auth0-extensions/auth0-delegated-administration-extension/issues/47",
    'The url "https://leandro.eu.webtask.io/auth0-delegated-admin/login" is not in the list of allowed callback URLs: https://leandro.us.webtask.io/auth0-delegated-admin/login.',
  ],
  [
    "auth0-callback-mismatch",
    "https://github.com/proudcity/wp-proudcity/issues/611",
    'Oops!, something went wrong\n\nCallback URL mismatch.\nThe url "https://www.frenchcreekcog.org/index.php?auth0=1" is not in the list of allowed callback URLs: https://example-agency.proudcity.com/index.php?auth0=1',
  ],
  [
    "auth0-callback-mismatch",
    "https://github.com/SimplQ/simplQ-backend/issues/118",
    '<strong>\nCallback URL mismatch.\nThe provided redirect_uri is not in the list of allowed callback URLs.\nPlease go to the <a href="https://manage.auth0.com/#/applications/9BAywifjAy6n0sx8WbuQubMGGjofpwd6/settings" >Application Settings page</a> and make sure you are sending a valid callback url from your application.\n</strong>',
  ],
  [
    "auth0-session-lost",
    "https://github.com/auth0/react-native-auth0/issues/389",
    "Oops!, something went wrong. You may have pressed the back button, refreshed during login, opened too many login dialogs, or there is some issue with cookies, since we couldn’t find your session. Try logging in again from the application and if the problem persists, please contact the administrator",
  ],
  [
    "auth0-no-connections",
    "https://github.com/auth0-samples/auth0-vue-samples/issues/185",
    "http://localhost:3000/?error=invalid_request&error_description=no%20connections%20enabled%20for%20the%20client&state=MUc3ckN6SkgwUDZqZElTYWpLTXUuT3RzNVBDdGhGTzZwT2RGRWFuOFBoSA%3D%3D",
  ],
  [
    "auth0-connection-off",
    "https://github.com/auth0/Lock.swift/issues/259",
    '0 : error = <CFString 0x127a4a170 [0x1a10f9150]>{contents = "invalid_request"}\n\t1 : <CFString 0x126742250 [0x1a10f9150]>{contents = "error_description"} = <CFString 0x1267abcd0 [0x1a10f9150]>{contents = "the connection was disabled"}\n}',
  ],
  // Entra, as it says it and as others pass it on
  [
    "aadsts7000229",
    "https://github.com/OfficeDev/microsoft-365-agents-toolkit/issues/14856",
    "**The client application xxx is missing service principal in the tenant yyy**",
  ],
  [
    "aadsts90112",
    "https://github.com/pluginsGLPI/oauthimap/issues/111",
    '[2025-10-24 11:22:57] glpi.CRITICAL:   *** Uncaught PHP Exception League\\OAuth2\\Client\\Provider\\Exception\\IdentityProviderException: "invalid_request\nAADSTS90112: Application identifier is expected to be a GUID. Trace ID: 7120f89c-0bba-487c-a746-a1666ffa2000',
  ],
  [
    "aadsts700009",
    "https://github.com/AzureAD/microsoft-authentication-library-for-js/issues/7728",
    'err {"errorCode":"invalid_grant","errorMessage":"Error(s): 700009 - Timestamp: 2025-04-30 19:12:45Z - Description: AADSTS700009: Reply address must be provided when presenting an authorization code requested with an explicit reply address. Trace ID: beb9cea6-1314-4535-b904-256854eb2d00","subError":"","name":"ServerError","errorNo":700009}',
  ],
  [
    "aadsts7000222",
    "https://community.auth0.com/t/rotating-azure-ad-aad-connection-credentials/122184",
    String.raw`{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000222: The provided client secret keys for app 'AZURE-AD-CLIENT-ID' are expired. Visit the Azure portal to create new keys for your app: https://aka.ms/NewClientSecret, or consider using certificate credentials for added security: https://aka.ms/certCreds. }`,
  ],
  [
    "aadsts50020",
    "https://community.auth0.com/t/azure-ad-aadsts50020-error-when-attempting-to-sign-in/126647",
    "access_denied AADSTS50020: User account from identity provider does not exist in tenant ‘’ and cannot access the application ‘<app_name>’ in that tenant. The account needs to be added as an external user in the tenant first.",
  ],
  [
    "aadsts50020",
    "https://github.com/dotnet-foundation/membership/issues/15",
    "Selected user account does not exist in tenant '.NET Foundation' and cannot access the application 'a913d131-bc7d-49ff-b286-3e1ad46ddc57' in that tenant. The account needs to be added as an external user in the tenant first. Please use a different account.",
  ],
  [
    "aadsts50020",
    "https://github.com/adambu/createuploadsession-graph-jquery/issues/1",
    "User account 'XXXXXXXXXXXX' from identity provider 'https://XXXXXXXXXXXXXXXXXX' does not exist in tenant 'XXXXXXXX' and cannot access the application 'XXXXXXXXXXXXXXXXXXXXXXXXX' in that tenant.",
  ],
  [
    "aadsts500121",
    "https://github.com/MicrosoftDocs/entra-docs/issues/72",
    "Error Code: 500121\nRequest Id: 07hf610f-249-46sd-a1d7-3ccbdc5d6b00\nCorrelation Id: fde7a069-5cdf-4439-83a4-0899695ea5d2\nTimestamp: 2023-12-01T01:01:11Z",
  ],
  [
    "aadsts50011",
    "https://github.com/unoplatform/uno.todo/issues/180",
    "Sorry, but we’re having trouble signing you in.\n\nAADSTS50011: The redirect URI 'https://happy-moss-09a619b10-179.centralus.1.azurestaticapps.net/authentication-callback' specified in the request does not match the redirect URIs configured for the application '919c40bb-e237-42f0-9056-5f60974e1e21'.\n\n> Request Id: c73e65c8-c89c-4e9c-9891-86f61fd68100\n> Correlation Id: 563004c8-c25f-4192-8c01-1fa7047ee614\n> Timestamp: 2022-04-29T22:14:59Z",
  ],
  [
    "aadsts50011",
    "https://github.com/jasonjoh/dotnet-tutorial/issues/4",
    "ERROR retrieving token: AADSTS50011: The reply address 'http://localhost:10800/Home/Authorize' does not match the reply addresses configured for the application",
  ],
  [
    "aadsts50011",
    "https://github.com/pulsejet/nextcloud-oidc-login/issues/114",
    "AADSTS50011: The reply URL specified in the request does not match the reply URLs configured for the application:{tenent id}",
  ],
  [
    "aadsts500112",
    "https://github.com/AzureAD/microsoft-authentication-library-for-js/issues/5321",
    "MsalServiceException: A configuration issue is preventing authentication - check the error message from the server for details. See https://aka.ms/msal-net-invalid-client for details. Original exception: AADSTS500112: The reply address 'https://localhost:52808/Home' does not match the reply address 'https://localhost:52808/signin-oidc' provided when requesting Authorization code. Trace ID: e8265e54-11f5-4a9f-848c-75ae0ea02100 Correlation ID: 68af7194-4478-4033-8748-e527cc4243c8 Timestamp: 2022-10-27 16:55:00Z\nMicrosoft.Identity.Client.OAuth2.OAuth2Client.ThrowServerException(HttpResponse response, RequestContext requestContext)",
  ],
  [
    "aadsts7000215",
    "https://github.com/jhpyle/docassemble/issues/350",
    String.raw`KeyError: 'Decoder failed to handle access_token with data as returned by provider. A different decoder may be needed. Provider returned: b\'{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret is provided.\\\\r\\\\nTrace ID: 8b4b3497-45a9-4224-9041-4105b3ce4400\\\\r\\\\nCorrelation ID: 29bfd3f8-e6f5-4cfb-b70e-3f22e75e2ac2","error_codes":[7000215],"error_uri":"https://login.microsoftonline.com/error?code=7000215"}\''`,
  ],
  [
    "aadsts7000215",
    "https://github.com/BookStackApp/BookStack/issues/4089",
    '[2023-03-08 15:59:28] production.ERROR: Client error: `POST https://login.microsoftonline.com/%7B{Tenant-ID]%7D/oauth2/v2.0/token` resulted in a `401 Unauthorized` response:\n{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided. Ensure the secret being se (truncated...)',
  ],
  [
    "aadsts7000215",
    "https://github.com/zammad/zammad/issues/3592",
    "E, [2021-06-03T12:00:36.863481 #20439-47404254989080] ERROR -- : (microsoft_office365) Authentication failure! invalid_credentials: OAuth2::Error, invalid_client: AADSTS7000215: Invalid client secret is provided.\nTrace ID: 5e82a5cf-5300-4b49-83bf-2d7d25518500",
  ],
  [
    "aadsts7000215",
    "https://github.com/ahaenggli/AzureAD-LDAP-wrapper/issues/45",
    "errorCode: 'invalid_client', | stdout\n-- | --\n\nerrorMessage: \"7000215 - [2023-03-05 22:32:01Z]: AADSTS7000215: Invalid client secret provided.",
  ],
  [
    "aadsts50194",
    "https://github.com/microsoftgraph/aspnetcore-connect-sample/issues/65",
    "OpenIdConnectProtocolException: Message contains error: 'invalid_request', error_description: 'AADSTS50194: Application '{id}'({name} is not configured as a multi-tenant application. Usage of the /common endpoint is not supported for such applications created after '10/15/2018'.",
  ],
  [
    "aadsts50194",
    "https://github.com/MicrosoftDocs/azure-docs/issues/55341",
    "AADSTS50194: la aplicación no está configurada como una aplicación multiinquilino.",
  ],
  [
    "aadsts50194",
    "https://github.com/TheNetworg/oauth2-azure/issues/129",
    "(APP_NAME) is not configured as a multi-tenant application. Usage of the /common endpoint is not supported for such applications created after '10/15/2018'. Use a tenant-specific endpoint or configure the application to be multi-tenant.",
  ],
  [
    "aadsts700016",
    "https://github.com/MicrosoftDocs/azure-docs/issues/45184",
    "AADSTS700016: Application with identifier 'http://*****.com./saml2' was not found in the directory '0edca472-***-****-*****'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant.",
  ],
  [
    "aadsts700016",
    "https://github.com/phpipam/phpipam/issues/3927",
    "Request Id: 57e869f0-986a-4cbb....\nCorrelation Id: 4b1bb63b-89ea....\nTimestamp: 2023-09-18T19:12:46Z\nMessage: AADSTS700016: Application with identifier 'https://mydomain/phpipam/' was not found in the directory 'directory name'.",
  ],
  [
    "aadsts700016",
    "https://github.com/logto-io/logto/issues/3956",
    "AADSTS700016: Application with identifier '0f81b0aa-7d4f-4e39-b336-1717df0362c3' was not found in the directory '默认目录'.",
  ],
  [
    "aadsts90095",
    "https://github.com/MicrosoftDocs/azure-docs/issues/80997",
    "Status:  Failure\nSign-in error code:  90095\nFailure reason:  Actual message content is runtime specific. Please see returned exception message for details.\nAdditional Details:  ",
  ],
  [
    "aadsts90094",
    "https://github.com/microsoft/sample-app-aoai-chatGPT/issues/572",
    "Sign-in error code 90094 for my colleagues",
  ],
  [
    "aadsts90094",
    "https://github.com/Azure-Samples/active-directory-aspnetcore-webapp-openidconnect-v2/issues/44",
    "Need admin approval\nADPdaSsoWebApp\nADPdaSsoWebApp needs permission to access resources in your organisation that only an admin can grant. Please ask an admin to grant permission to this app before you can use it.\n\nHave an admin account? Sign in with that account\n\nReturn to the application without granting consent",
  ],
  [
    "aadsts90093",
    "https://github.com/OfficeDev/O365-Windows-Start/issues/23",
    "aaDSTS90093: Calling principal cannot consent due to lack of permissions",
  ],
  [
    "aadsts90008",
    "https://github.com/Azure-Samples/active-directory-angularjs-singlepageapp-dotnet-webapi/issues/31",
    "AADSTS90008: The user or administrator has not consented to use the application with ID 'ApplicationID' (ApplicationName). This happened because application is misconfigured: it must require access to Microsoft Graph by specifying at least **'Sign in and read user profile'** permission.",
  ],
  [
    "aadsts75011",
    "https://github.com/pfrest/pfSense-pkg-saml2-auth/issues/20",
    "AADSTS75011: Authentication method 'X509, MultiFactor' by which the user authenticated with the service doesn't match requested authentication method 'Password, ProtectedTransport'.",
  ],
  [
    "aadsts75011",
    "https://github.com/exceedone/exment/pull/1216",
    "申し訳ありませんが、サインイン中に問題が発生しました。\n>AADSTS75011: Authentication method 'X509, MultiFactor'\n>by which the user authenticated with the service doesn't match requested authentication method 'Password,\n> ProtectedTransport'.",
  ],
  [
    "aadsts9002325",
    "https://github.com/MicrosoftDocs/azure-docs/issues/93166",
    "AADSTS9002325: Proof Key for Code Exchange is required for cross-origin authorization code redemption.",
  ],
  [
    "aadsts9002326",
    "https://github.com/umijs/umi-request/issues/299",
    String.raw`400 Bad Request

> {"error":"invalid_request","error_description":"AADSTS9002326: Cross-origin token redemption is permitted only for the 'Single-Page Application' client-type.\r\nTrace ID: 0c7f2993-b612-434d-9cee-244e88f51600\r\nTimestamp: 2022-06-07 19:14:30Z","error_codes":[9002326],"error_uri":"https://login.windows.net/error?code=9002326"}`,
  ],
  [
    "aadsts9002327",
    "https://github.com/AzureAD/microsoft-authentication-library-for-js/issues/3637",
    String.raw`{"errorCode":"invalid_request","errorMessage":"9002327 - [2021-05-13 20:33:14Z]: AADSTS9002327: Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests.\r\nTrace ID: fb09bc37-d6e8-4948-b708-71b1b99a8b00","subError":"","name":"ServerError"}`,
  ],
  [
    "aadsts500201",
    "https://github.com/clocked0ne/passport-outlook/issues/16",
    "Request Id: 27452680-eab4-4855-b4e5-c620fb934a00\nCorrelation Id: 14234d2c-ce9b-4aa4-a6a3-9b6fe292c597\nTimestamp: 2020-10-12T18:51:54Z\nMessage: AADSTS500201: We are unable to issue tokens from this API version for a Microsoft account.",
  ],
  [
    "aadsts50105",
    "https://github.com/soraxas/echo360/issues/68",
    "AADSTS50105: Your administrator has configured the application Echo 360 ('23c1e47d-4648-40fc-9bd7-6429d373291e') to block users unless they are specifically granted ('assigned') access to the application. The signed in user '{my email}' is blocked because they are not a direct member of a group with access",
  ],
  [
    "aadsts53003",
    "https://github.com/microsoft/botbuilder-dotnet/issues/6759",
    "Failed to acquire token for client credentials. (AADSTS53003: Access has been blocked by Conditional Access policies. The access policy does not allow token issuance. Trace ID: 4d3115e2-773f-413d-ac57-9a69025d2e00 Correlation ID: 37810be3-b3dd-4f6a-9e87-5bab1e14d910)",
  ],
  [
    "client-not-enabled-for-consumers",
    "https://github.com/O365/python-o365/issues/514",
    "    unauthorized_client: The client does not exist or is not enabled for consumers. If you are the application developer, configure a new application through the App Registrations in the Azure Portal at https://go.microsoft.com/fwlink/?linkid=2083908.",
  ],
  [
    "client-not-enabled-for-consumers",
    "https://github.com/Fallen-Breath/PCRC/issues/32",
    "登录网站抛出unauthorized_client异常，具体如下：\nunauthorized_client: The client does not exist or is not enabled for consumers.",
  ],
];

test("there are many reports", () => assert.ok(REPORTS.length >= 60, String(REPORTS.length)));

for (const [index, [id, url, text]] of REPORTS.entries()) {
  test(`report ${index + 1}, ${url}, is explained by ${id}`, () => {
    const { isKnown, error, others } = explainText(text);
    assert.deepEqual(
      { isKnown, error: error?.id, others: others.map((each) => each.id) },
      { isKnown: true, error: id, others: [] },
    );
  });
}
