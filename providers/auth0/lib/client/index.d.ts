import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
export interface ClientConfig extends cdktf.TerraformMetaArguments {
    /**
    * List of applications ID's that will be allowed to make delegation request. By default, all applications will be allowed.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#allowed_clients Client#allowed_clients}
    */
    readonly allowedClients?: string[];
    /**
    * URLs that Auth0 may redirect to after logout.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#allowed_logout_urls Client#allowed_logout_urls}
    */
    readonly allowedLogoutUrls?: string[];
    /**
    * URLs that represent valid origins for cross-origin resource sharing. By default, all your callback URLs will be allowed.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#allowed_origins Client#allowed_origins}
    */
    readonly allowedOrigins?: string[];
    /**
    * Type of application the client represents. Possible values are: `native`, `spa`, `regular_web`, `non_interactive`, `resource_server`,`sso_integration`. Specific SSO integrations types accepted as well are: `rms`, `box`, `cloudbees`, `concur`, `dropbox`, `mscrm`, `echosign`, `egnyte`, `newrelic`, `office365`, `salesforce`, `sentry`, `sharepoint`, `slack`, `springcm`, `zendesk`, `zoom`, `express_configuration`
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#app_type Client#app_type}
    */
    readonly appType?: string;
    /**
    * List of notification channels enabled for CIBA (Client-Initiated Backchannel Authentication) requests initiated by this client. Valid values are `guardian-push` and `email`. The order is significant as this is the order in which notification channels will be evaluated.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#async_approval_notification_channels Client#async_approval_notification_channels}
    */
    readonly asyncApprovalNotificationChannels?: string[];
    /**
    * URLs that Auth0 may call back to after a user authenticates for the client. Make sure to specify the protocol (https://) otherwise the callback may fail in some cases. With the exception of custom URI schemes for native clients, all callbacks should use protocol https://.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#callbacks Client#callbacks}
    */
    readonly callbacks?: string[];
    /**
    * List of audiences/realms for SAML protocol. Used by the wsfed addon.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#client_aliases Client#client_aliases}
    */
    readonly clientAliases?: string[];
    /**
    * Metadata associated with the client, in the form of an object with string values (max 255 chars). Maximum of 10 metadata properties allowed. Field names (max 255 chars) are alphanumeric and may only include the following special characters: `:,-+=_*?"/\()<>@ [Tab] [Space]`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#client_metadata Client#client_metadata}
    */
    readonly clientMetadata?: {
        [key: string]: string;
    };
    /**
    * Defines the compliance level for this client, which may restrict it's capabilities. Can be one of `none`, `fapi1_adv_pkj_par`, `fapi1_adv_mtls_par`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#compliance_level Client#compliance_level}
    */
    readonly complianceLevel?: string;
    /**
    * Whether this client can be used to make cross-origin authentication requests (`true`) or it is not allowed to make such requests (`false`).
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#cross_origin_auth Client#cross_origin_auth}
    */
    readonly crossOriginAuth?: boolean | cdktf.IResolvable;
    /**
    * URL of the location in your site where the cross-origin verification takes place for the cross-origin auth flow when performing authentication in your own domain instead of Auth0 Universal Login page.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#cross_origin_loc Client#cross_origin_loc}
    */
    readonly crossOriginLoc?: string;
    /**
    * The content (HTML, CSS, JS) of the custom login page.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#custom_login_page Client#custom_login_page}
    */
    readonly customLoginPage?: string;
    /**
    * Indicates whether a custom login page is to be used.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#custom_login_page_on Client#custom_login_page_on}
    */
    readonly customLoginPageOn?: boolean | cdktf.IResolvable;
    /**
    * Description of the purpose of the client.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#description Client#description}
    */
    readonly description?: string;
    /**
    * Encryption used for WS-Fed responses with this client.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#encryption_key Client#encryption_key}
    */
    readonly encryptionKey?: {
        [key: string]: string;
    };
    /**
    * HTML form template to be used for WS-Federation.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#form_template Client#form_template}
    */
    readonly formTemplate?: string;
    /**
    * Types of grants that this client is authorized to use.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#grant_types Client#grant_types}
    */
    readonly grantTypes?: string[];
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#id Client#id}
    *
    * Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2.
    * If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
    */
    readonly id?: string;
    /**
    * Initiate login URI. Must be HTTPS or an empty string. May contain Auth0 dynamic login URI placeholders such as `{organization.metadata.public_login_host}` or `{custom_domain.metadata.public_app_host}`, which are resolved by Auth0 at request time. See https://auth0.com/docs/get-started/applications/application-settings.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#initiate_login_uri Client#initiate_login_uri}
    */
    readonly initiateLoginUri?: string;
    /**
    * Indicates whether this client is a first-party client.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#is_first_party Client#is_first_party}
    */
    readonly isFirstParty?: boolean | cdktf.IResolvable;
    /**
    * Indicates whether the token endpoint IP header is trusted. Requires the authentication method to be set to `client_secret_post` or `client_secret_basic`. Setting this property when creating the resource, will default the authentication method to `client_secret_post`. To change the authentication method to `client_secret_basic` use the `auth0_client_credentials` resource.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#is_token_endpoint_ip_header_trusted Client#is_token_endpoint_ip_header_trusted}
    */
    readonly isTokenEndpointIpHeaderTrusted?: boolean | cdktf.IResolvable;
    /**
    * URL of the logo for the client. Recommended size is 150px x 150px. If none is set, the default badge for the application type will be shown.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#logo_uri Client#logo_uri}
    */
    readonly logoUri?: string;
    /**
    * Name of the client.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#name Client#name}
    */
    readonly name: string;
    /**
    * Set of URLs that are valid to call back from Auth0 for OIDC backchannel logout. Currently only one URL is allowed.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#oidc_backchannel_logout_urls Client#oidc_backchannel_logout_urls}
    */
    readonly oidcBackchannelLogoutUrls?: string[];
    /**
    * Indicates whether this client will conform to strict OIDC specifications.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#oidc_conformant Client#oidc_conformant}
    */
    readonly oidcConformant?: boolean | cdktf.IResolvable;
    /**
    * Methods for discovering organizations during the pre_login_prompt. Can include `email` (allows users to find their organization by entering their email address) and/or `organization_name` (requires users to enter the organization name directly). These methods can be combined. Setting this property requires that `organization_require_behavior` is set to `pre_login_prompt`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#organization_discovery_methods Client#organization_discovery_methods}
    */
    readonly organizationDiscoveryMethods?: string[];
    /**
    * Defines how to proceed during an authentication transaction when `organization_usage = "require"`. Can be `no_prompt` (default), `pre_login_prompt` or  `post_login_prompt`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#organization_require_behavior Client#organization_require_behavior}
    */
    readonly organizationRequireBehavior?: string;
    /**
    * Defines how to proceed during an authentication transaction with regards to an organization. Can be `deny` (default), `allow` or `require`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#organization_usage Client#organization_usage}
    */
    readonly organizationUsage?: string;
    /**
    * Controls whether Auth0 redirects users to the application's callback URL on authentication errors or in email verification flows.Allowed values: `allow_always` or `open_redirect_protection`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#redirection_policy Client#redirection_policy}
    */
    readonly redirectionPolicy?: string;
    /**
    * Makes the use of Proof-of-Possession mandatory for this client.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#require_proof_of_possession Client#require_proof_of_possession}
    */
    readonly requireProofOfPossession?: boolean | cdktf.IResolvable;
    /**
    * Makes the use of Pushed Authorization Requests mandatory for this client. This feature currently needs to be enabled on the tenant in order to make use of it.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#require_pushed_authorization_requests Client#require_pushed_authorization_requests}
    */
    readonly requirePushedAuthorizationRequests?: boolean | cdktf.IResolvable;
    /**
    * The identifier of a resource server that client is associated withThis property can be sent only when app_type=resource_server.This property can not be changed, once the client is created.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#resource_server_identifier Client#resource_server_identifier}
    */
    readonly resourceServerIdentifier?: string;
    /**
    * Indicates whether the confirmation prompt appears when using non-verifiable callback URIs. Set to true to skip the prompt, false to show it, or null to unset. Accepts (true/false/null) or ("true"/"false"/"null")
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#skip_non_verifiable_callback_uri_confirmation_prompt Client#skip_non_verifiable_callback_uri_confirmation_prompt}
    */
    readonly skipNonVerifiableCallbackUriConfirmationPrompt?: string;
    /**
    * Applies only to SSO clients and determines whether Auth0 will handle Single Sign-On (true) or whether the identity provider will (false).
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#sso Client#sso}
    */
    readonly sso?: boolean | cdktf.IResolvable;
    /**
    * Indicates whether or not SSO is disabled.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#sso_disabled Client#sso_disabled}
    */
    readonly ssoDisabled?: boolean | cdktf.IResolvable;
    /**
    * Security mode for third-party clients. Allowed values: `strict` or `permissive`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#third_party_security_mode Client#third_party_security_mode}
    */
    readonly thirdPartySecurityMode?: string;
    /**
    * URLs that represent valid web origins for use with web message response mode.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#web_origins Client#web_origins}
    */
    readonly webOrigins?: string[];
    /**
    * addons block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#addons Client#addons}
    */
    readonly addons?: ClientAddons;
    /**
    * default_organization block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#default_organization Client#default_organization}
    */
    readonly defaultOrganization?: ClientDefaultOrganization;
    /**
    * express_configuration block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#express_configuration Client#express_configuration}
    */
    readonly expressConfiguration?: ClientExpressConfiguration;
    /**
    * fedcm_login block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#fedcm_login Client#fedcm_login}
    */
    readonly fedcmLogin?: ClientFedcmLogin;
    /**
    * identity_assertion_authorization_grant block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#identity_assertion_authorization_grant Client#identity_assertion_authorization_grant}
    */
    readonly identityAssertionAuthorizationGrant?: ClientIdentityAssertionAuthorizationGrant;
    /**
    * jwt_configuration block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#jwt_configuration Client#jwt_configuration}
    */
    readonly jwtConfiguration?: ClientJwtConfiguration;
    /**
    * mobile block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#mobile Client#mobile}
    */
    readonly mobile?: ClientMobile;
    /**
    * my_organization_configuration block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#my_organization_configuration Client#my_organization_configuration}
    */
    readonly myOrganizationConfiguration?: ClientMyOrganizationConfiguration;
    /**
    * native_social_login block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#native_social_login Client#native_social_login}
    */
    readonly nativeSocialLogin?: ClientNativeSocialLogin;
    /**
    * oidc_logout block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#oidc_logout Client#oidc_logout}
    */
    readonly oidcLogout?: ClientOidcLogout;
    /**
    * refresh_token block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#refresh_token Client#refresh_token}
    */
    readonly refreshToken?: ClientRefreshToken;
    /**
    * session_transfer block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#session_transfer Client#session_transfer}
    */
    readonly sessionTransfer?: ClientSessionTransfer;
    /**
    * token_exchange block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#token_exchange Client#token_exchange}
    */
    readonly tokenExchange?: ClientTokenExchange;
    /**
    * token_quota block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#token_quota Client#token_quota}
    */
    readonly tokenQuota?: ClientTokenQuota;
}
export interface ClientAddonsAws {
    /**
    * AWS token lifetime in seconds.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#lifetime_in_seconds Client#lifetime_in_seconds}
    */
    readonly lifetimeInSeconds?: number;
    /**
    * AWS principal ARN, for example `arn:aws:iam::010616021751:saml-provider/idpname`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#principal Client#principal}
    */
    readonly principal?: string;
    /**
    * AWS role ARN, for example `arn:aws:iam::010616021751:role/foo`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#role Client#role}
    */
    readonly role?: string;
}
export declare function clientAddonsAwsToTerraform(struct?: ClientAddonsAwsOutputReference | ClientAddonsAws): any;
export declare function clientAddonsAwsToHclTerraform(struct?: ClientAddonsAwsOutputReference | ClientAddonsAws): any;
export declare class ClientAddonsAwsOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientAddonsAws | undefined;
    set internalValue(value: ClientAddonsAws | undefined);
    private _lifetimeInSeconds?;
    get lifetimeInSeconds(): number;
    set lifetimeInSeconds(value: number);
    resetLifetimeInSeconds(): void;
    get lifetimeInSecondsInput(): number | undefined;
    private _principal?;
    get principal(): string;
    set principal(value: string);
    resetPrincipal(): void;
    get principalInput(): string | undefined;
    private _role?;
    get role(): string;
    set role(value: string);
    resetRole(): void;
    get roleInput(): string | undefined;
}
export interface ClientAddonsAzureBlob {
    /**
    * Your Azure storage account name. Usually first segment in your Azure storage URL, for example `https://acme-org.blob.core.windows.net` would be the account name `acme-org`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#account_name Client#account_name}
    */
    readonly accountName?: string;
    /**
    * Indicates if the issued token has permission to delete the blob.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#blob_delete Client#blob_delete}
    */
    readonly blobDelete?: boolean | cdktf.IResolvable;
    /**
    * Entity to request a token for, such as `my-blob`. If blank the computed SAS will apply to the entire storage container.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#blob_name Client#blob_name}
    */
    readonly blobName?: string;
    /**
    * Indicates if the issued token has permission to read the content, properties, metadata and block list. Use the blob as the source of a copy operation.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#blob_read Client#blob_read}
    */
    readonly blobRead?: boolean | cdktf.IResolvable;
    /**
    * Indicates if the issued token has permission to create or write content, properties, metadata, or block list. Snapshot or lease the blob. Resize the blob (page blob only). Use the blob as the destination of a copy operation within the same account.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#blob_write Client#blob_write}
    */
    readonly blobWrite?: boolean | cdktf.IResolvable;
    /**
    * Indicates if issued token has permission to delete any blob in the container.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#container_delete Client#container_delete}
    */
    readonly containerDelete?: boolean | cdktf.IResolvable;
    /**
    * Indicates if the issued token has permission to list blobs in the container.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#container_list Client#container_list}
    */
    readonly containerList?: boolean | cdktf.IResolvable;
    /**
    * Container to request a token for, such as `my-container`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#container_name Client#container_name}
    */
    readonly containerName?: string;
    /**
    * Indicates if the issued token has permission to read the content, properties, metadata or block list of any blob in the container. Use any blob in the container as the source of a copy operation.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#container_read Client#container_read}
    */
    readonly containerRead?: boolean | cdktf.IResolvable;
    /**
    * Indicates that for any blob in the container if the issued token has permission to create or write content, properties, metadata, or block list. Snapshot or lease the blob. Resize the blob (page blob only). Use the blob as the destination of a copy operation within the same account.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#container_write Client#container_write}
    */
    readonly containerWrite?: boolean | cdktf.IResolvable;
    /**
    * Expiration in minutes for the generated token (default of 5 minutes).
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#expiration Client#expiration}
    */
    readonly expiration?: number;
    /**
    * Shared access policy identifier defined in your storage account resource.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#signed_identifier Client#signed_identifier}
    */
    readonly signedIdentifier?: string;
    /**
    * Access key associated with this storage account.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#storage_access_key Client#storage_access_key}
    */
    readonly storageAccessKey?: string;
}
export declare function clientAddonsAzureBlobToTerraform(struct?: ClientAddonsAzureBlobOutputReference | ClientAddonsAzureBlob): any;
export declare function clientAddonsAzureBlobToHclTerraform(struct?: ClientAddonsAzureBlobOutputReference | ClientAddonsAzureBlob): any;
export declare class ClientAddonsAzureBlobOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientAddonsAzureBlob | undefined;
    set internalValue(value: ClientAddonsAzureBlob | undefined);
    private _accountName?;
    get accountName(): string;
    set accountName(value: string);
    resetAccountName(): void;
    get accountNameInput(): string | undefined;
    private _blobDelete?;
    get blobDelete(): boolean | cdktf.IResolvable;
    set blobDelete(value: boolean | cdktf.IResolvable);
    resetBlobDelete(): void;
    get blobDeleteInput(): boolean | cdktf.IResolvable | undefined;
    private _blobName?;
    get blobName(): string;
    set blobName(value: string);
    resetBlobName(): void;
    get blobNameInput(): string | undefined;
    private _blobRead?;
    get blobRead(): boolean | cdktf.IResolvable;
    set blobRead(value: boolean | cdktf.IResolvable);
    resetBlobRead(): void;
    get blobReadInput(): boolean | cdktf.IResolvable | undefined;
    private _blobWrite?;
    get blobWrite(): boolean | cdktf.IResolvable;
    set blobWrite(value: boolean | cdktf.IResolvable);
    resetBlobWrite(): void;
    get blobWriteInput(): boolean | cdktf.IResolvable | undefined;
    private _containerDelete?;
    get containerDelete(): boolean | cdktf.IResolvable;
    set containerDelete(value: boolean | cdktf.IResolvable);
    resetContainerDelete(): void;
    get containerDeleteInput(): boolean | cdktf.IResolvable | undefined;
    private _containerList?;
    get containerList(): boolean | cdktf.IResolvable;
    set containerList(value: boolean | cdktf.IResolvable);
    resetContainerList(): void;
    get containerListInput(): boolean | cdktf.IResolvable | undefined;
    private _containerName?;
    get containerName(): string;
    set containerName(value: string);
    resetContainerName(): void;
    get containerNameInput(): string | undefined;
    private _containerRead?;
    get containerRead(): boolean | cdktf.IResolvable;
    set containerRead(value: boolean | cdktf.IResolvable);
    resetContainerRead(): void;
    get containerReadInput(): boolean | cdktf.IResolvable | undefined;
    private _containerWrite?;
    get containerWrite(): boolean | cdktf.IResolvable;
    set containerWrite(value: boolean | cdktf.IResolvable);
    resetContainerWrite(): void;
    get containerWriteInput(): boolean | cdktf.IResolvable | undefined;
    private _expiration?;
    get expiration(): number;
    set expiration(value: number);
    resetExpiration(): void;
    get expirationInput(): number | undefined;
    private _signedIdentifier?;
    get signedIdentifier(): string;
    set signedIdentifier(value: string);
    resetSignedIdentifier(): void;
    get signedIdentifierInput(): string | undefined;
    private _storageAccessKey?;
    get storageAccessKey(): string;
    set storageAccessKey(value: string);
    resetStorageAccessKey(): void;
    get storageAccessKeyInput(): string | undefined;
}
export interface ClientAddonsAzureSb {
    /**
    * Entity you want to request a token for, such as `my-queue`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#entity_path Client#entity_path}
    */
    readonly entityPath?: string;
    /**
    * Optional expiration in minutes for the generated token. Defaults to 5 minutes.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#expiration Client#expiration}
    */
    readonly expiration?: number;
    /**
    * Your Azure Service Bus namespace. Usually the first segment of your Service Bus URL (for example `https://acme-org.servicebus.windows.net` would be `acme-org`).
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#namespace Client#namespace}
    */
    readonly namespace?: string;
    /**
    * Primary Key associated with your shared access policy.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#sas_key Client#sas_key}
    */
    readonly sasKey?: string;
    /**
    * Your shared access policy name defined in your Service Bus entity.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#sas_key_name Client#sas_key_name}
    */
    readonly sasKeyName?: string;
}
export declare function clientAddonsAzureSbToTerraform(struct?: ClientAddonsAzureSbOutputReference | ClientAddonsAzureSb): any;
export declare function clientAddonsAzureSbToHclTerraform(struct?: ClientAddonsAzureSbOutputReference | ClientAddonsAzureSb): any;
export declare class ClientAddonsAzureSbOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientAddonsAzureSb | undefined;
    set internalValue(value: ClientAddonsAzureSb | undefined);
    private _entityPath?;
    get entityPath(): string;
    set entityPath(value: string);
    resetEntityPath(): void;
    get entityPathInput(): string | undefined;
    private _expiration?;
    get expiration(): number;
    set expiration(value: number);
    resetExpiration(): void;
    get expirationInput(): number | undefined;
    private _namespace?;
    get namespace(): string;
    set namespace(value: string);
    resetNamespace(): void;
    get namespaceInput(): string | undefined;
    private _sasKey?;
    get sasKey(): string;
    set sasKey(value: string);
    resetSasKey(): void;
    get sasKeyInput(): string | undefined;
    private _sasKeyName?;
    get sasKeyName(): string;
    set sasKeyName(value: string);
    resetSasKeyName(): void;
    get sasKeyNameInput(): string | undefined;
}
export interface ClientAddonsBox {
}
export declare function clientAddonsBoxToTerraform(struct?: ClientAddonsBoxOutputReference | ClientAddonsBox): any;
export declare function clientAddonsBoxToHclTerraform(struct?: ClientAddonsBoxOutputReference | ClientAddonsBox): any;
export declare class ClientAddonsBoxOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientAddonsBox | undefined;
    set internalValue(value: ClientAddonsBox | undefined);
}
export interface ClientAddonsCloudbees {
}
export declare function clientAddonsCloudbeesToTerraform(struct?: ClientAddonsCloudbeesOutputReference | ClientAddonsCloudbees): any;
export declare function clientAddonsCloudbeesToHclTerraform(struct?: ClientAddonsCloudbeesOutputReference | ClientAddonsCloudbees): any;
export declare class ClientAddonsCloudbeesOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientAddonsCloudbees | undefined;
    set internalValue(value: ClientAddonsCloudbees | undefined);
}
export interface ClientAddonsConcur {
}
export declare function clientAddonsConcurToTerraform(struct?: ClientAddonsConcurOutputReference | ClientAddonsConcur): any;
export declare function clientAddonsConcurToHclTerraform(struct?: ClientAddonsConcurOutputReference | ClientAddonsConcur): any;
export declare class ClientAddonsConcurOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientAddonsConcur | undefined;
    set internalValue(value: ClientAddonsConcur | undefined);
}
export interface ClientAddonsDropbox {
}
export declare function clientAddonsDropboxToTerraform(struct?: ClientAddonsDropboxOutputReference | ClientAddonsDropbox): any;
export declare function clientAddonsDropboxToHclTerraform(struct?: ClientAddonsDropboxOutputReference | ClientAddonsDropbox): any;
export declare class ClientAddonsDropboxOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientAddonsDropbox | undefined;
    set internalValue(value: ClientAddonsDropbox | undefined);
}
export interface ClientAddonsEchosign {
    /**
    * Your custom domain found in your EchoSign URL, for example `https://acme-org.echosign.com` would be `acme-org`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#domain Client#domain}
    */
    readonly domain?: string;
}
export declare function clientAddonsEchosignToTerraform(struct?: ClientAddonsEchosignOutputReference | ClientAddonsEchosign): any;
export declare function clientAddonsEchosignToHclTerraform(struct?: ClientAddonsEchosignOutputReference | ClientAddonsEchosign): any;
export declare class ClientAddonsEchosignOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientAddonsEchosign | undefined;
    set internalValue(value: ClientAddonsEchosign | undefined);
    private _domain?;
    get domain(): string;
    set domain(value: string);
    resetDomain(): void;
    get domainInput(): string | undefined;
}
export interface ClientAddonsEgnyte {
    /**
    * Your custom domain found in your Egnyte URL, for example `https://acme-org.echosign.com` would be `acme-org`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#domain Client#domain}
    */
    readonly domain?: string;
}
export declare function clientAddonsEgnyteToTerraform(struct?: ClientAddonsEgnyteOutputReference | ClientAddonsEgnyte): any;
export declare function clientAddonsEgnyteToHclTerraform(struct?: ClientAddonsEgnyteOutputReference | ClientAddonsEgnyte): any;
export declare class ClientAddonsEgnyteOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientAddonsEgnyte | undefined;
    set internalValue(value: ClientAddonsEgnyte | undefined);
    private _domain?;
    get domain(): string;
    set domain(value: string);
    resetDomain(): void;
    get domainInput(): string | undefined;
}
export interface ClientAddonsFirebase {
    /**
    * ID of the Service Account you have created (shown as `client_email` in the generated JSON file, SDK v3+ tokens only).
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#client_email Client#client_email}
    */
    readonly clientEmail?: string;
    /**
    * Optional expiration in seconds for the generated token. Defaults to 3600 seconds (SDK v3+ tokens only).
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#lifetime_in_seconds Client#lifetime_in_seconds}
    */
    readonly lifetimeInSeconds?: number;
    /**
    * Private Key for signing the token (SDK v3+ tokens only).
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#private_key Client#private_key}
    */
    readonly privateKey?: string;
    /**
    * Optional ID of the private key to obtain the `kid` header claim from the issued token (SDK v3+ tokens only).
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#private_key_id Client#private_key_id}
    */
    readonly privateKeyId?: string;
    /**
    * Google Firebase Secret. (SDK v2 only).
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#secret Client#secret}
    */
    readonly secret?: string;
}
export declare function clientAddonsFirebaseToTerraform(struct?: ClientAddonsFirebaseOutputReference | ClientAddonsFirebase): any;
export declare function clientAddonsFirebaseToHclTerraform(struct?: ClientAddonsFirebaseOutputReference | ClientAddonsFirebase): any;
export declare class ClientAddonsFirebaseOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientAddonsFirebase | undefined;
    set internalValue(value: ClientAddonsFirebase | undefined);
    private _clientEmail?;
    get clientEmail(): string;
    set clientEmail(value: string);
    resetClientEmail(): void;
    get clientEmailInput(): string | undefined;
    private _lifetimeInSeconds?;
    get lifetimeInSeconds(): number;
    set lifetimeInSeconds(value: number);
    resetLifetimeInSeconds(): void;
    get lifetimeInSecondsInput(): number | undefined;
    private _privateKey?;
    get privateKey(): string;
    set privateKey(value: string);
    resetPrivateKey(): void;
    get privateKeyInput(): string | undefined;
    private _privateKeyId?;
    get privateKeyId(): string;
    set privateKeyId(value: string);
    resetPrivateKeyId(): void;
    get privateKeyIdInput(): string | undefined;
    private _secret?;
    get secret(): string;
    set secret(value: string);
    resetSecret(): void;
    get secretInput(): string | undefined;
}
export interface ClientAddonsLayer {
    /**
    * Optional expiration in minutes for the generated token. Defaults to 5 minutes.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#expiration Client#expiration}
    */
    readonly expiration?: number;
    /**
    * Authentication Key identifier used to sign the Layer token.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#key_id Client#key_id}
    */
    readonly keyId: string;
    /**
    * Name of the property used as the unique user ID in Layer. If not specified `user_id` is used.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#principal Client#principal}
    */
    readonly principal?: string;
    /**
    * Private key for signing the Layer token.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#private_key Client#private_key}
    */
    readonly privateKey: string;
    /**
    * Provider ID of your Layer account.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#provider_id Client#provider_id}
    */
    readonly providerId: string;
}
export declare function clientAddonsLayerToTerraform(struct?: ClientAddonsLayerOutputReference | ClientAddonsLayer): any;
export declare function clientAddonsLayerToHclTerraform(struct?: ClientAddonsLayerOutputReference | ClientAddonsLayer): any;
export declare class ClientAddonsLayerOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientAddonsLayer | undefined;
    set internalValue(value: ClientAddonsLayer | undefined);
    private _expiration?;
    get expiration(): number;
    set expiration(value: number);
    resetExpiration(): void;
    get expirationInput(): number | undefined;
    private _keyId?;
    get keyId(): string;
    set keyId(value: string);
    get keyIdInput(): string | undefined;
    private _principal?;
    get principal(): string;
    set principal(value: string);
    resetPrincipal(): void;
    get principalInput(): string | undefined;
    private _privateKey?;
    get privateKey(): string;
    set privateKey(value: string);
    get privateKeyInput(): string | undefined;
    private _providerId?;
    get providerId(): string;
    set providerId(value: string);
    get providerIdInput(): string | undefined;
}
export interface ClientAddonsMscrm {
    /**
    * Microsoft Dynamics CRM application URL.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#url Client#url}
    */
    readonly url?: string;
}
export declare function clientAddonsMscrmToTerraform(struct?: ClientAddonsMscrmOutputReference | ClientAddonsMscrm): any;
export declare function clientAddonsMscrmToHclTerraform(struct?: ClientAddonsMscrmOutputReference | ClientAddonsMscrm): any;
export declare class ClientAddonsMscrmOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientAddonsMscrm | undefined;
    set internalValue(value: ClientAddonsMscrm | undefined);
    private _url?;
    get url(): string;
    set url(value: string);
    resetUrl(): void;
    get urlInput(): string | undefined;
}
export interface ClientAddonsNewrelic {
    /**
    * Your New Relic Account ID found in your New Relic URL after the `/accounts/` path, for example `https://rpm.newrelic.com/accounts/123456/query` would be `123456`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#account Client#account}
    */
    readonly account?: string;
}
export declare function clientAddonsNewrelicToTerraform(struct?: ClientAddonsNewrelicOutputReference | ClientAddonsNewrelic): any;
export declare function clientAddonsNewrelicToHclTerraform(struct?: ClientAddonsNewrelicOutputReference | ClientAddonsNewrelic): any;
export declare class ClientAddonsNewrelicOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientAddonsNewrelic | undefined;
    set internalValue(value: ClientAddonsNewrelic | undefined);
    private _account?;
    get account(): string;
    set account(value: string);
    resetAccount(): void;
    get accountInput(): string | undefined;
}
export interface ClientAddonsOffice365 {
    /**
    * Optional Auth0 database connection for testing an already-configured Office 365 tenant.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#connection Client#connection}
    */
    readonly connection?: string;
    /**
    * Your Office 365 domain name, for example `acme-org.com`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#domain Client#domain}
    */
    readonly domain?: string;
}
export declare function clientAddonsOffice365ToTerraform(struct?: ClientAddonsOffice365OutputReference | ClientAddonsOffice365): any;
export declare function clientAddonsOffice365ToHclTerraform(struct?: ClientAddonsOffice365OutputReference | ClientAddonsOffice365): any;
export declare class ClientAddonsOffice365OutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientAddonsOffice365 | undefined;
    set internalValue(value: ClientAddonsOffice365 | undefined);
    private _connection?;
    get connection(): string;
    set connection(value: string);
    resetConnection(): void;
    get connectionInput(): string | undefined;
    private _domain?;
    get domain(): string;
    set domain(value: string);
    resetDomain(): void;
    get domainInput(): string | undefined;
}
export interface ClientAddonsRms {
    /**
    * URL of your Rights Management Server. It can be internal or external, but users will have to be able to reach it.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#url Client#url}
    */
    readonly url?: string;
}
export declare function clientAddonsRmsToTerraform(struct?: ClientAddonsRmsOutputReference | ClientAddonsRms): any;
export declare function clientAddonsRmsToHclTerraform(struct?: ClientAddonsRmsOutputReference | ClientAddonsRms): any;
export declare class ClientAddonsRmsOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientAddonsRms | undefined;
    set internalValue(value: ClientAddonsRms | undefined);
    private _url?;
    get url(): string;
    set url(value: string);
    resetUrl(): void;
    get urlInput(): string | undefined;
}
export interface ClientAddonsSalesforce {
    /**
    * Arbitrary logical URL that identifies the Saleforce resource, for example `https://acme-org.com`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#entity_id Client#entity_id}
    */
    readonly entityId?: string;
}
export declare function clientAddonsSalesforceToTerraform(struct?: ClientAddonsSalesforceOutputReference | ClientAddonsSalesforce): any;
export declare function clientAddonsSalesforceToHclTerraform(struct?: ClientAddonsSalesforceOutputReference | ClientAddonsSalesforce): any;
export declare class ClientAddonsSalesforceOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientAddonsSalesforce | undefined;
    set internalValue(value: ClientAddonsSalesforce | undefined);
    private _entityId?;
    get entityId(): string;
    set entityId(value: string);
    resetEntityId(): void;
    get entityIdInput(): string | undefined;
}
export interface ClientAddonsSalesforceApi {
    /**
    * Consumer Key assigned by Salesforce to the Connected App.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#client_id Client#client_id}
    */
    readonly clientId?: string;
    /**
    * Community name.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#community_name Client#community_name}
    */
    readonly communityName?: string;
    /**
    * Community URL section.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#community_url_section Client#community_url_section}
    */
    readonly communityUrlSection?: string;
    /**
    * Name of the property in the user object that maps to a Salesforce username, for example `email`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#principal Client#principal}
    */
    readonly principal?: string;
}
export declare function clientAddonsSalesforceApiToTerraform(struct?: ClientAddonsSalesforceApiOutputReference | ClientAddonsSalesforceApi): any;
export declare function clientAddonsSalesforceApiToHclTerraform(struct?: ClientAddonsSalesforceApiOutputReference | ClientAddonsSalesforceApi): any;
export declare class ClientAddonsSalesforceApiOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientAddonsSalesforceApi | undefined;
    set internalValue(value: ClientAddonsSalesforceApi | undefined);
    private _clientId?;
    get clientId(): string;
    set clientId(value: string);
    resetClientId(): void;
    get clientIdInput(): string | undefined;
    private _communityName?;
    get communityName(): string;
    set communityName(value: string);
    resetCommunityName(): void;
    get communityNameInput(): string | undefined;
    private _communityUrlSection?;
    get communityUrlSection(): string;
    set communityUrlSection(value: string);
    resetCommunityUrlSection(): void;
    get communityUrlSectionInput(): string | undefined;
    private _principal?;
    get principal(): string;
    set principal(value: string);
    resetPrincipal(): void;
    get principalInput(): string | undefined;
}
export interface ClientAddonsSalesforceSandboxApi {
    /**
    * Consumer Key assigned by Salesforce to the Connected App.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#client_id Client#client_id}
    */
    readonly clientId?: string;
    /**
    * Community name.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#community_name Client#community_name}
    */
    readonly communityName?: string;
    /**
    * Community URL section.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#community_url_section Client#community_url_section}
    */
    readonly communityUrlSection?: string;
    /**
    * Name of the property in the user object that maps to a Salesforce username, for example `email`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#principal Client#principal}
    */
    readonly principal?: string;
}
export declare function clientAddonsSalesforceSandboxApiToTerraform(struct?: ClientAddonsSalesforceSandboxApiOutputReference | ClientAddonsSalesforceSandboxApi): any;
export declare function clientAddonsSalesforceSandboxApiToHclTerraform(struct?: ClientAddonsSalesforceSandboxApiOutputReference | ClientAddonsSalesforceSandboxApi): any;
export declare class ClientAddonsSalesforceSandboxApiOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientAddonsSalesforceSandboxApi | undefined;
    set internalValue(value: ClientAddonsSalesforceSandboxApi | undefined);
    private _clientId?;
    get clientId(): string;
    set clientId(value: string);
    resetClientId(): void;
    get clientIdInput(): string | undefined;
    private _communityName?;
    get communityName(): string;
    set communityName(value: string);
    resetCommunityName(): void;
    get communityNameInput(): string | undefined;
    private _communityUrlSection?;
    get communityUrlSection(): string;
    set communityUrlSection(value: string);
    resetCommunityUrlSection(): void;
    get communityUrlSectionInput(): string | undefined;
    private _principal?;
    get principal(): string;
    set principal(value: string);
    resetPrincipal(): void;
    get principalInput(): string | undefined;
}
export interface ClientAddonsSamlpLogout {
    /**
    * The service provider (client application)'s Single Logout Service URL, where Auth0 will send logout requests and responses.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#callback Client#callback}
    */
    readonly callback?: string;
    /**
    * Controls whether Auth0 should notify service providers of session termination.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#slo_enabled Client#slo_enabled}
    */
    readonly sloEnabled?: boolean | cdktf.IResolvable;
}
export declare function clientAddonsSamlpLogoutToTerraform(struct?: ClientAddonsSamlpLogoutOutputReference | ClientAddonsSamlpLogout): any;
export declare function clientAddonsSamlpLogoutToHclTerraform(struct?: ClientAddonsSamlpLogoutOutputReference | ClientAddonsSamlpLogout): any;
export declare class ClientAddonsSamlpLogoutOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientAddonsSamlpLogout | undefined;
    set internalValue(value: ClientAddonsSamlpLogout | undefined);
    private _callback?;
    get callback(): string;
    set callback(value: string);
    resetCallback(): void;
    get callbackInput(): string | undefined;
    private _sloEnabled?;
    get sloEnabled(): boolean | cdktf.IResolvable;
    set sloEnabled(value: boolean | cdktf.IResolvable);
    resetSloEnabled(): void;
    get sloEnabledInput(): boolean | cdktf.IResolvable | undefined;
}
export interface ClientAddonsSamlp {
    /**
    * Audience of the SAML Assertion. Default will be the Issuer on SAMLRequest.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#audience Client#audience}
    */
    readonly audience?: string;
    /**
    * Class reference of the authentication context.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#authn_context_class_ref Client#authn_context_class_ref}
    */
    readonly authnContextClassRef?: string;
    /**
    * Protocol binding used for SAML logout responses.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#binding Client#binding}
    */
    readonly binding?: string;
    /**
    * Indicates whether a UPN claim should be created.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#create_upn_claim Client#create_upn_claim}
    */
    readonly createUpnClaim?: boolean | cdktf.IResolvable;
    /**
    * Destination of the SAML Response. If not specified, it will be `AssertionConsumerUrl` of SAMLRequest or callback URL if there was no SAMLRequest.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#destination Client#destination}
    */
    readonly destination?: string;
    /**
    * Algorithm used to calculate the digest of the SAML Assertion or response. Options include `sha1` and `sha256`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#digest_algorithm Client#digest_algorithm}
    */
    readonly digestAlgorithm?: string;
    /**
    * This is a supporting attribute to `mappings` field.Please note this is an experimental field. It should only be used when needed to send a map with keys as slices.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#flexible_mappings Client#flexible_mappings}
    */
    readonly flexibleMappings?: string;
    /**
    * Indicates whether or not we should infer the NameFormat based on the attribute name. If set to `false`, the attribute NameFormat is not set in the assertion.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#include_attribute_name_format Client#include_attribute_name_format}
    */
    readonly includeAttributeNameFormat?: boolean | cdktf.IResolvable;
    /**
    * Issuer of the SAML Assertion.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#issuer Client#issuer}
    */
    readonly issuer?: string;
    /**
    * Number of seconds during which the token is valid.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#lifetime_in_seconds Client#lifetime_in_seconds}
    */
    readonly lifetimeInSeconds?: number;
    /**
    * Indicates whether or not to add additional identity information in the token, such as the provider used and the `access_token`, if available.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#map_identities Client#map_identities}
    */
    readonly mapIdentities?: boolean | cdktf.IResolvable;
    /**
    * Indicates whether to add a prefix of `http://schema.auth0.com` to any claims that are not mapped to the common profile when passed through in the output assertion.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#map_unknown_claims_as_is Client#map_unknown_claims_as_is}
    */
    readonly mapUnknownClaimsAsIs?: boolean | cdktf.IResolvable;
    /**
    * Mappings between the Auth0 user profile property name (`name`) and the output attributes on the SAML attribute in the assertion (`value`).
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#mappings Client#mappings}
    */
    readonly mappings?: {
        [key: string]: string;
    };
    /**
    * Format of the name identifier.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#name_identifier_format Client#name_identifier_format}
    */
    readonly nameIdentifierFormat?: string;
    /**
    * Attributes that can be used for Subject/NameID. Auth0 will try each of the attributes of this array in order and use the first value it finds.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#name_identifier_probes Client#name_identifier_probes}
    */
    readonly nameIdentifierProbes?: string[];
    /**
    * Indicates whether or not to passthrough claims that are not mapped to the common profile in the output assertion.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#passthrough_claims_with_no_mapping Client#passthrough_claims_with_no_mapping}
    */
    readonly passthroughClaimsWithNoMapping?: boolean | cdktf.IResolvable;
    /**
    * Recipient of the SAML Assertion (SubjectConfirmationData). Default is `AssertionConsumerUrl` on SAMLRequest or callback URL if no SAMLRequest was sent.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#recipient Client#recipient}
    */
    readonly recipient?: string;
    /**
    * Indicates whether or not the SAML Response should be signed instead of the SAML Assertion.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#sign_response Client#sign_response}
    */
    readonly signResponse?: boolean | cdktf.IResolvable;
    /**
    * Algorithm used to sign the SAML Assertion or response. Options include `rsa-sha1` and `rsa-sha256`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#signature_algorithm Client#signature_algorithm}
    */
    readonly signatureAlgorithm?: string;
    /**
    * Optionally indicates the public key certificate used to validate SAML requests. If set, SAML requests will be required to be signed. A sample value would be `-----BEGIN PUBLIC KEY-----\nMIGf...bpP/t3\n+JGNGIRMj1hF1rnb6QIDAQAB\n-----END PUBLIC KEY-----\n`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#signing_cert Client#signing_cert}
    */
    readonly signingCert?: string;
    /**
    * Indicates whether or not we should infer the `xs:type` of the element. Types include `xs:string`, `xs:boolean`, `xs:double`, and `xs:anyType`. When set to `false`, all `xs:type` are `xs:anyType`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#typed_attributes Client#typed_attributes}
    */
    readonly typedAttributes?: boolean | cdktf.IResolvable;
    /**
    * logout block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#logout Client#logout}
    */
    readonly logout?: ClientAddonsSamlpLogout;
}
export declare function clientAddonsSamlpToTerraform(struct?: ClientAddonsSamlpOutputReference | ClientAddonsSamlp): any;
export declare function clientAddonsSamlpToHclTerraform(struct?: ClientAddonsSamlpOutputReference | ClientAddonsSamlp): any;
export declare class ClientAddonsSamlpOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientAddonsSamlp | undefined;
    set internalValue(value: ClientAddonsSamlp | undefined);
    private _audience?;
    get audience(): string;
    set audience(value: string);
    resetAudience(): void;
    get audienceInput(): string | undefined;
    private _authnContextClassRef?;
    get authnContextClassRef(): string;
    set authnContextClassRef(value: string);
    resetAuthnContextClassRef(): void;
    get authnContextClassRefInput(): string | undefined;
    private _binding?;
    get binding(): string;
    set binding(value: string);
    resetBinding(): void;
    get bindingInput(): string | undefined;
    private _createUpnClaim?;
    get createUpnClaim(): boolean | cdktf.IResolvable;
    set createUpnClaim(value: boolean | cdktf.IResolvable);
    resetCreateUpnClaim(): void;
    get createUpnClaimInput(): boolean | cdktf.IResolvable | undefined;
    private _destination?;
    get destination(): string;
    set destination(value: string);
    resetDestination(): void;
    get destinationInput(): string | undefined;
    private _digestAlgorithm?;
    get digestAlgorithm(): string;
    set digestAlgorithm(value: string);
    resetDigestAlgorithm(): void;
    get digestAlgorithmInput(): string | undefined;
    private _flexibleMappings?;
    get flexibleMappings(): string;
    set flexibleMappings(value: string);
    resetFlexibleMappings(): void;
    get flexibleMappingsInput(): string | undefined;
    private _includeAttributeNameFormat?;
    get includeAttributeNameFormat(): boolean | cdktf.IResolvable;
    set includeAttributeNameFormat(value: boolean | cdktf.IResolvable);
    resetIncludeAttributeNameFormat(): void;
    get includeAttributeNameFormatInput(): boolean | cdktf.IResolvable | undefined;
    private _issuer?;
    get issuer(): string;
    set issuer(value: string);
    resetIssuer(): void;
    get issuerInput(): string | undefined;
    private _lifetimeInSeconds?;
    get lifetimeInSeconds(): number;
    set lifetimeInSeconds(value: number);
    resetLifetimeInSeconds(): void;
    get lifetimeInSecondsInput(): number | undefined;
    private _mapIdentities?;
    get mapIdentities(): boolean | cdktf.IResolvable;
    set mapIdentities(value: boolean | cdktf.IResolvable);
    resetMapIdentities(): void;
    get mapIdentitiesInput(): boolean | cdktf.IResolvable | undefined;
    private _mapUnknownClaimsAsIs?;
    get mapUnknownClaimsAsIs(): boolean | cdktf.IResolvable;
    set mapUnknownClaimsAsIs(value: boolean | cdktf.IResolvable);
    resetMapUnknownClaimsAsIs(): void;
    get mapUnknownClaimsAsIsInput(): boolean | cdktf.IResolvable | undefined;
    private _mappings?;
    get mappings(): {
        [key: string]: string;
    };
    set mappings(value: {
        [key: string]: string;
    });
    resetMappings(): void;
    get mappingsInput(): {
        [key: string]: string;
    } | undefined;
    private _nameIdentifierFormat?;
    get nameIdentifierFormat(): string;
    set nameIdentifierFormat(value: string);
    resetNameIdentifierFormat(): void;
    get nameIdentifierFormatInput(): string | undefined;
    private _nameIdentifierProbes?;
    get nameIdentifierProbes(): string[];
    set nameIdentifierProbes(value: string[]);
    resetNameIdentifierProbes(): void;
    get nameIdentifierProbesInput(): string[] | undefined;
    private _passthroughClaimsWithNoMapping?;
    get passthroughClaimsWithNoMapping(): boolean | cdktf.IResolvable;
    set passthroughClaimsWithNoMapping(value: boolean | cdktf.IResolvable);
    resetPassthroughClaimsWithNoMapping(): void;
    get passthroughClaimsWithNoMappingInput(): boolean | cdktf.IResolvable | undefined;
    private _recipient?;
    get recipient(): string;
    set recipient(value: string);
    resetRecipient(): void;
    get recipientInput(): string | undefined;
    private _signResponse?;
    get signResponse(): boolean | cdktf.IResolvable;
    set signResponse(value: boolean | cdktf.IResolvable);
    resetSignResponse(): void;
    get signResponseInput(): boolean | cdktf.IResolvable | undefined;
    private _signatureAlgorithm?;
    get signatureAlgorithm(): string;
    set signatureAlgorithm(value: string);
    resetSignatureAlgorithm(): void;
    get signatureAlgorithmInput(): string | undefined;
    private _signingCert?;
    get signingCert(): string;
    set signingCert(value: string);
    resetSigningCert(): void;
    get signingCertInput(): string | undefined;
    private _typedAttributes?;
    get typedAttributes(): boolean | cdktf.IResolvable;
    set typedAttributes(value: boolean | cdktf.IResolvable);
    resetTypedAttributes(): void;
    get typedAttributesInput(): boolean | cdktf.IResolvable | undefined;
    private _logout;
    get logout(): ClientAddonsSamlpLogoutOutputReference;
    putLogout(value: ClientAddonsSamlpLogout): void;
    resetLogout(): void;
    get logoutInput(): ClientAddonsSamlpLogout | undefined;
}
export interface ClientAddonsSapApi {
    /**
    * If activated in the OAuth 2.0 client configuration (transaction `SOAUTH2) the SAML attribute `client_id` must be set and equal the `client_id` form parameter of the access token request.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#client_id Client#client_id}
    */
    readonly clientId?: string;
    /**
    * NameID element of the Subject which can be used to express the user's identity. Defaults to `urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#name_identifier_format Client#name_identifier_format}
    */
    readonly nameIdentifierFormat?: string;
    /**
    * Requested scope for SAP APIs.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#scope Client#scope}
    */
    readonly scope?: string;
    /**
    * Service account password to use to authenticate API calls to the token endpoint.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#service_password Client#service_password}
    */
    readonly servicePassword?: string;
    /**
    * The OAuth2 token endpoint URL of your SAP OData server.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#token_endpoint_url Client#token_endpoint_url}
    */
    readonly tokenEndpointUrl?: string;
    /**
    * Name of the property in the user object that maps to a SAP username, for example `email`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#username_attribute Client#username_attribute}
    */
    readonly usernameAttribute?: string;
}
export declare function clientAddonsSapApiToTerraform(struct?: ClientAddonsSapApiOutputReference | ClientAddonsSapApi): any;
export declare function clientAddonsSapApiToHclTerraform(struct?: ClientAddonsSapApiOutputReference | ClientAddonsSapApi): any;
export declare class ClientAddonsSapApiOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientAddonsSapApi | undefined;
    set internalValue(value: ClientAddonsSapApi | undefined);
    private _clientId?;
    get clientId(): string;
    set clientId(value: string);
    resetClientId(): void;
    get clientIdInput(): string | undefined;
    private _nameIdentifierFormat?;
    get nameIdentifierFormat(): string;
    set nameIdentifierFormat(value: string);
    resetNameIdentifierFormat(): void;
    get nameIdentifierFormatInput(): string | undefined;
    private _scope?;
    get scope(): string;
    set scope(value: string);
    resetScope(): void;
    get scopeInput(): string | undefined;
    private _servicePassword?;
    get servicePassword(): string;
    set servicePassword(value: string);
    resetServicePassword(): void;
    get servicePasswordInput(): string | undefined;
    private _tokenEndpointUrl?;
    get tokenEndpointUrl(): string;
    set tokenEndpointUrl(value: string);
    resetTokenEndpointUrl(): void;
    get tokenEndpointUrlInput(): string | undefined;
    private _usernameAttribute?;
    get usernameAttribute(): string;
    set usernameAttribute(value: string);
    resetUsernameAttribute(): void;
    get usernameAttributeInput(): string | undefined;
}
export interface ClientAddonsSentry {
    /**
    * URL prefix only if running Sentry Community Edition, otherwise leave empty.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#base_url Client#base_url}
    */
    readonly baseUrl?: string;
    /**
    * Generated slug for your Sentry organization. Found in your Sentry URL, for example `https://sentry.acme.com/acme-org/` would be `acme-org`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#org_slug Client#org_slug}
    */
    readonly orgSlug?: string;
}
export declare function clientAddonsSentryToTerraform(struct?: ClientAddonsSentryOutputReference | ClientAddonsSentry): any;
export declare function clientAddonsSentryToHclTerraform(struct?: ClientAddonsSentryOutputReference | ClientAddonsSentry): any;
export declare class ClientAddonsSentryOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientAddonsSentry | undefined;
    set internalValue(value: ClientAddonsSentry | undefined);
    private _baseUrl?;
    get baseUrl(): string;
    set baseUrl(value: string);
    resetBaseUrl(): void;
    get baseUrlInput(): string | undefined;
    private _orgSlug?;
    get orgSlug(): string;
    set orgSlug(value: string);
    resetOrgSlug(): void;
    get orgSlugInput(): string | undefined;
}
export interface ClientAddonsSharepoint {
    /**
    * External SharePoint application URLs if exposed to the Internet.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#external_url Client#external_url}
    */
    readonly externalUrl?: string[];
    /**
    * Internal SharePoint application URL.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#url Client#url}
    */
    readonly url?: string;
}
export declare function clientAddonsSharepointToTerraform(struct?: ClientAddonsSharepointOutputReference | ClientAddonsSharepoint): any;
export declare function clientAddonsSharepointToHclTerraform(struct?: ClientAddonsSharepointOutputReference | ClientAddonsSharepoint): any;
export declare class ClientAddonsSharepointOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientAddonsSharepoint | undefined;
    set internalValue(value: ClientAddonsSharepoint | undefined);
    private _externalUrl?;
    get externalUrl(): string[];
    set externalUrl(value: string[]);
    resetExternalUrl(): void;
    get externalUrlInput(): string[] | undefined;
    private _url?;
    get url(): string;
    set url(value: string);
    resetUrl(): void;
    get urlInput(): string | undefined;
}
export interface ClientAddonsSlack {
    /**
    * Slack team name.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#team Client#team}
    */
    readonly team?: string;
}
export declare function clientAddonsSlackToTerraform(struct?: ClientAddonsSlackOutputReference | ClientAddonsSlack): any;
export declare function clientAddonsSlackToHclTerraform(struct?: ClientAddonsSlackOutputReference | ClientAddonsSlack): any;
export declare class ClientAddonsSlackOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientAddonsSlack | undefined;
    set internalValue(value: ClientAddonsSlack | undefined);
    private _team?;
    get team(): string;
    set team(value: string);
    resetTeam(): void;
    get teamInput(): string | undefined;
}
export interface ClientAddonsSpringcm {
    /**
    * SpringCM ACS URL, for example `https://na11.springcm.com/atlas/sso/SSOEndpoint.ashx`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#acs_url Client#acs_url}
    */
    readonly acsUrl?: string;
}
export declare function clientAddonsSpringcmToTerraform(struct?: ClientAddonsSpringcmOutputReference | ClientAddonsSpringcm): any;
export declare function clientAddonsSpringcmToHclTerraform(struct?: ClientAddonsSpringcmOutputReference | ClientAddonsSpringcm): any;
export declare class ClientAddonsSpringcmOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientAddonsSpringcm | undefined;
    set internalValue(value: ClientAddonsSpringcm | undefined);
    private _acsUrl?;
    get acsUrl(): string;
    set acsUrl(value: string);
    resetAcsUrl(): void;
    get acsUrlInput(): string | undefined;
}
export interface ClientAddonsSsoIntegration {
    /**
    * SSO integration name.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#name Client#name}
    */
    readonly name?: string;
    /**
    * SSO integration version installed.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#version Client#version}
    */
    readonly version?: string;
}
export declare function clientAddonsSsoIntegrationToTerraform(struct?: ClientAddonsSsoIntegrationOutputReference | ClientAddonsSsoIntegration): any;
export declare function clientAddonsSsoIntegrationToHclTerraform(struct?: ClientAddonsSsoIntegrationOutputReference | ClientAddonsSsoIntegration): any;
export declare class ClientAddonsSsoIntegrationOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientAddonsSsoIntegration | undefined;
    set internalValue(value: ClientAddonsSsoIntegration | undefined);
    private _name?;
    get name(): string;
    set name(value: string);
    resetName(): void;
    get nameInput(): string | undefined;
    private _version?;
    get version(): string;
    set version(value: string);
    resetVersion(): void;
    get versionInput(): string | undefined;
}
export interface ClientAddonsWams {
    /**
    * Your master key for Windows Azure Mobile Services.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#master_key Client#master_key}
    */
    readonly masterKey?: string;
}
export declare function clientAddonsWamsToTerraform(struct?: ClientAddonsWamsOutputReference | ClientAddonsWams): any;
export declare function clientAddonsWamsToHclTerraform(struct?: ClientAddonsWamsOutputReference | ClientAddonsWams): any;
export declare class ClientAddonsWamsOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientAddonsWams | undefined;
    set internalValue(value: ClientAddonsWams | undefined);
    private _masterKey?;
    get masterKey(): string;
    set masterKey(value: string);
    resetMasterKey(): void;
    get masterKeyInput(): string | undefined;
}
export interface ClientAddonsWsfed {
}
export declare function clientAddonsWsfedToTerraform(struct?: ClientAddonsWsfedOutputReference | ClientAddonsWsfed): any;
export declare function clientAddonsWsfedToHclTerraform(struct?: ClientAddonsWsfedOutputReference | ClientAddonsWsfed): any;
export declare class ClientAddonsWsfedOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientAddonsWsfed | undefined;
    set internalValue(value: ClientAddonsWsfed | undefined);
}
export interface ClientAddonsZendesk {
    /**
    * Zendesk account name. Usually the first segment in your Zendesk URL, for example `https://acme-org.zendesk.com` would be `acme-org`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#account_name Client#account_name}
    */
    readonly accountName?: string;
}
export declare function clientAddonsZendeskToTerraform(struct?: ClientAddonsZendeskOutputReference | ClientAddonsZendesk): any;
export declare function clientAddonsZendeskToHclTerraform(struct?: ClientAddonsZendeskOutputReference | ClientAddonsZendesk): any;
export declare class ClientAddonsZendeskOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientAddonsZendesk | undefined;
    set internalValue(value: ClientAddonsZendesk | undefined);
    private _accountName?;
    get accountName(): string;
    set accountName(value: string);
    resetAccountName(): void;
    get accountNameInput(): string | undefined;
}
export interface ClientAddonsZoom {
    /**
    * Zoom account name. Usually the first segment of your Zoom URL, for example `https://acme-org.zoom.us` would be `acme-org`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#account Client#account}
    */
    readonly account?: string;
}
export declare function clientAddonsZoomToTerraform(struct?: ClientAddonsZoomOutputReference | ClientAddonsZoom): any;
export declare function clientAddonsZoomToHclTerraform(struct?: ClientAddonsZoomOutputReference | ClientAddonsZoom): any;
export declare class ClientAddonsZoomOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientAddonsZoom | undefined;
    set internalValue(value: ClientAddonsZoom | undefined);
    private _account?;
    get account(): string;
    set account(value: string);
    resetAccount(): void;
    get accountInput(): string | undefined;
}
export interface ClientAddons {
    /**
    * aws block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#aws Client#aws}
    */
    readonly aws?: ClientAddonsAws;
    /**
    * azure_blob block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#azure_blob Client#azure_blob}
    */
    readonly azureBlob?: ClientAddonsAzureBlob;
    /**
    * azure_sb block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#azure_sb Client#azure_sb}
    */
    readonly azureSb?: ClientAddonsAzureSb;
    /**
    * box block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#box Client#box}
    */
    readonly box?: ClientAddonsBox;
    /**
    * cloudbees block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#cloudbees Client#cloudbees}
    */
    readonly cloudbees?: ClientAddonsCloudbees;
    /**
    * concur block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#concur Client#concur}
    */
    readonly concur?: ClientAddonsConcur;
    /**
    * dropbox block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#dropbox Client#dropbox}
    */
    readonly dropbox?: ClientAddonsDropbox;
    /**
    * echosign block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#echosign Client#echosign}
    */
    readonly echosign?: ClientAddonsEchosign;
    /**
    * egnyte block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#egnyte Client#egnyte}
    */
    readonly egnyte?: ClientAddonsEgnyte;
    /**
    * firebase block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#firebase Client#firebase}
    */
    readonly firebase?: ClientAddonsFirebase;
    /**
    * layer block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#layer Client#layer}
    */
    readonly layer?: ClientAddonsLayer;
    /**
    * mscrm block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#mscrm Client#mscrm}
    */
    readonly mscrm?: ClientAddonsMscrm;
    /**
    * newrelic block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#newrelic Client#newrelic}
    */
    readonly newrelic?: ClientAddonsNewrelic;
    /**
    * office365 block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#office365 Client#office365}
    */
    readonly office365?: ClientAddonsOffice365;
    /**
    * rms block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#rms Client#rms}
    */
    readonly rms?: ClientAddonsRms;
    /**
    * salesforce block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#salesforce Client#salesforce}
    */
    readonly salesforce?: ClientAddonsSalesforce;
    /**
    * salesforce_api block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#salesforce_api Client#salesforce_api}
    */
    readonly salesforceApi?: ClientAddonsSalesforceApi;
    /**
    * salesforce_sandbox_api block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#salesforce_sandbox_api Client#salesforce_sandbox_api}
    */
    readonly salesforceSandboxApi?: ClientAddonsSalesforceSandboxApi;
    /**
    * samlp block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#samlp Client#samlp}
    */
    readonly samlp?: ClientAddonsSamlp;
    /**
    * sap_api block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#sap_api Client#sap_api}
    */
    readonly sapApi?: ClientAddonsSapApi;
    /**
    * sentry block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#sentry Client#sentry}
    */
    readonly sentry?: ClientAddonsSentry;
    /**
    * sharepoint block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#sharepoint Client#sharepoint}
    */
    readonly sharepoint?: ClientAddonsSharepoint;
    /**
    * slack block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#slack Client#slack}
    */
    readonly slack?: ClientAddonsSlack;
    /**
    * springcm block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#springcm Client#springcm}
    */
    readonly springcm?: ClientAddonsSpringcm;
    /**
    * sso_integration block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#sso_integration Client#sso_integration}
    */
    readonly ssoIntegration?: ClientAddonsSsoIntegration;
    /**
    * wams block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#wams Client#wams}
    */
    readonly wams?: ClientAddonsWams;
    /**
    * wsfed block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#wsfed Client#wsfed}
    */
    readonly wsfed?: ClientAddonsWsfed;
    /**
    * zendesk block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#zendesk Client#zendesk}
    */
    readonly zendesk?: ClientAddonsZendesk;
    /**
    * zoom block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#zoom Client#zoom}
    */
    readonly zoom?: ClientAddonsZoom;
}
export declare function clientAddonsToTerraform(struct?: ClientAddonsOutputReference | ClientAddons): any;
export declare function clientAddonsToHclTerraform(struct?: ClientAddonsOutputReference | ClientAddons): any;
export declare class ClientAddonsOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientAddons | undefined;
    set internalValue(value: ClientAddons | undefined);
    private _aws;
    get aws(): ClientAddonsAwsOutputReference;
    putAws(value: ClientAddonsAws): void;
    resetAws(): void;
    get awsInput(): ClientAddonsAws | undefined;
    private _azureBlob;
    get azureBlob(): ClientAddonsAzureBlobOutputReference;
    putAzureBlob(value: ClientAddonsAzureBlob): void;
    resetAzureBlob(): void;
    get azureBlobInput(): ClientAddonsAzureBlob | undefined;
    private _azureSb;
    get azureSb(): ClientAddonsAzureSbOutputReference;
    putAzureSb(value: ClientAddonsAzureSb): void;
    resetAzureSb(): void;
    get azureSbInput(): ClientAddonsAzureSb | undefined;
    private _box;
    get box(): ClientAddonsBoxOutputReference;
    putBox(value: ClientAddonsBox): void;
    resetBox(): void;
    get boxInput(): ClientAddonsBox | undefined;
    private _cloudbees;
    get cloudbees(): ClientAddonsCloudbeesOutputReference;
    putCloudbees(value: ClientAddonsCloudbees): void;
    resetCloudbees(): void;
    get cloudbeesInput(): ClientAddonsCloudbees | undefined;
    private _concur;
    get concur(): ClientAddonsConcurOutputReference;
    putConcur(value: ClientAddonsConcur): void;
    resetConcur(): void;
    get concurInput(): ClientAddonsConcur | undefined;
    private _dropbox;
    get dropbox(): ClientAddonsDropboxOutputReference;
    putDropbox(value: ClientAddonsDropbox): void;
    resetDropbox(): void;
    get dropboxInput(): ClientAddonsDropbox | undefined;
    private _echosign;
    get echosign(): ClientAddonsEchosignOutputReference;
    putEchosign(value: ClientAddonsEchosign): void;
    resetEchosign(): void;
    get echosignInput(): ClientAddonsEchosign | undefined;
    private _egnyte;
    get egnyte(): ClientAddonsEgnyteOutputReference;
    putEgnyte(value: ClientAddonsEgnyte): void;
    resetEgnyte(): void;
    get egnyteInput(): ClientAddonsEgnyte | undefined;
    private _firebase;
    get firebase(): ClientAddonsFirebaseOutputReference;
    putFirebase(value: ClientAddonsFirebase): void;
    resetFirebase(): void;
    get firebaseInput(): ClientAddonsFirebase | undefined;
    private _layer;
    get layer(): ClientAddonsLayerOutputReference;
    putLayer(value: ClientAddonsLayer): void;
    resetLayer(): void;
    get layerInput(): ClientAddonsLayer | undefined;
    private _mscrm;
    get mscrm(): ClientAddonsMscrmOutputReference;
    putMscrm(value: ClientAddonsMscrm): void;
    resetMscrm(): void;
    get mscrmInput(): ClientAddonsMscrm | undefined;
    private _newrelic;
    get newrelic(): ClientAddonsNewrelicOutputReference;
    putNewrelic(value: ClientAddonsNewrelic): void;
    resetNewrelic(): void;
    get newrelicInput(): ClientAddonsNewrelic | undefined;
    private _office365;
    get office365(): ClientAddonsOffice365OutputReference;
    putOffice365(value: ClientAddonsOffice365): void;
    resetOffice365(): void;
    get office365Input(): ClientAddonsOffice365 | undefined;
    private _rms;
    get rms(): ClientAddonsRmsOutputReference;
    putRms(value: ClientAddonsRms): void;
    resetRms(): void;
    get rmsInput(): ClientAddonsRms | undefined;
    private _salesforce;
    get salesforce(): ClientAddonsSalesforceOutputReference;
    putSalesforce(value: ClientAddonsSalesforce): void;
    resetSalesforce(): void;
    get salesforceInput(): ClientAddonsSalesforce | undefined;
    private _salesforceApi;
    get salesforceApi(): ClientAddonsSalesforceApiOutputReference;
    putSalesforceApi(value: ClientAddonsSalesforceApi): void;
    resetSalesforceApi(): void;
    get salesforceApiInput(): ClientAddonsSalesforceApi | undefined;
    private _salesforceSandboxApi;
    get salesforceSandboxApi(): ClientAddonsSalesforceSandboxApiOutputReference;
    putSalesforceSandboxApi(value: ClientAddonsSalesforceSandboxApi): void;
    resetSalesforceSandboxApi(): void;
    get salesforceSandboxApiInput(): ClientAddonsSalesforceSandboxApi | undefined;
    private _samlp;
    get samlp(): ClientAddonsSamlpOutputReference;
    putSamlp(value: ClientAddonsSamlp): void;
    resetSamlp(): void;
    get samlpInput(): ClientAddonsSamlp | undefined;
    private _sapApi;
    get sapApi(): ClientAddonsSapApiOutputReference;
    putSapApi(value: ClientAddonsSapApi): void;
    resetSapApi(): void;
    get sapApiInput(): ClientAddonsSapApi | undefined;
    private _sentry;
    get sentry(): ClientAddonsSentryOutputReference;
    putSentry(value: ClientAddonsSentry): void;
    resetSentry(): void;
    get sentryInput(): ClientAddonsSentry | undefined;
    private _sharepoint;
    get sharepoint(): ClientAddonsSharepointOutputReference;
    putSharepoint(value: ClientAddonsSharepoint): void;
    resetSharepoint(): void;
    get sharepointInput(): ClientAddonsSharepoint | undefined;
    private _slack;
    get slack(): ClientAddonsSlackOutputReference;
    putSlack(value: ClientAddonsSlack): void;
    resetSlack(): void;
    get slackInput(): ClientAddonsSlack | undefined;
    private _springcm;
    get springcm(): ClientAddonsSpringcmOutputReference;
    putSpringcm(value: ClientAddonsSpringcm): void;
    resetSpringcm(): void;
    get springcmInput(): ClientAddonsSpringcm | undefined;
    private _ssoIntegration;
    get ssoIntegration(): ClientAddonsSsoIntegrationOutputReference;
    putSsoIntegration(value: ClientAddonsSsoIntegration): void;
    resetSsoIntegration(): void;
    get ssoIntegrationInput(): ClientAddonsSsoIntegration | undefined;
    private _wams;
    get wams(): ClientAddonsWamsOutputReference;
    putWams(value: ClientAddonsWams): void;
    resetWams(): void;
    get wamsInput(): ClientAddonsWams | undefined;
    private _wsfed;
    get wsfed(): ClientAddonsWsfedOutputReference;
    putWsfed(value: ClientAddonsWsfed): void;
    resetWsfed(): void;
    get wsfedInput(): ClientAddonsWsfed | undefined;
    private _zendesk;
    get zendesk(): ClientAddonsZendeskOutputReference;
    putZendesk(value: ClientAddonsZendesk): void;
    resetZendesk(): void;
    get zendeskInput(): ClientAddonsZendesk | undefined;
    private _zoom;
    get zoom(): ClientAddonsZoomOutputReference;
    putZoom(value: ClientAddonsZoom): void;
    resetZoom(): void;
    get zoomInput(): ClientAddonsZoom | undefined;
}
export interface ClientDefaultOrganization {
    /**
    * If set, the `default_organization` will be removed.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#disable Client#disable}
    */
    readonly disable?: boolean | cdktf.IResolvable;
    /**
    * Definition of the flow that needs to be configured. Eg. client_credentials
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#flows Client#flows}
    */
    readonly flows?: string[];
    /**
    * The unique identifier of the organization
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#organization_id Client#organization_id}
    */
    readonly organizationId?: string;
}
export declare function clientDefaultOrganizationToTerraform(struct?: ClientDefaultOrganizationOutputReference | ClientDefaultOrganization): any;
export declare function clientDefaultOrganizationToHclTerraform(struct?: ClientDefaultOrganizationOutputReference | ClientDefaultOrganization): any;
export declare class ClientDefaultOrganizationOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientDefaultOrganization | undefined;
    set internalValue(value: ClientDefaultOrganization | undefined);
    private _disable?;
    get disable(): boolean | cdktf.IResolvable;
    set disable(value: boolean | cdktf.IResolvable);
    resetDisable(): void;
    get disableInput(): boolean | cdktf.IResolvable | undefined;
    private _flows?;
    get flows(): string[];
    set flows(value: string[]);
    resetFlows(): void;
    get flowsInput(): string[] | undefined;
    private _organizationId?;
    get organizationId(): string;
    set organizationId(value: string);
    resetOrganizationId(): void;
    get organizationIdInput(): string | undefined;
}
export interface ClientExpressConfigurationLinkedClients {
    /**
    * The ID of the linked client.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#client_id Client#client_id}
    */
    readonly clientId?: string;
}
export declare function clientExpressConfigurationLinkedClientsToTerraform(struct?: ClientExpressConfigurationLinkedClients | cdktf.IResolvable): any;
export declare function clientExpressConfigurationLinkedClientsToHclTerraform(struct?: ClientExpressConfigurationLinkedClients | cdktf.IResolvable): any;
export declare class ClientExpressConfigurationLinkedClientsOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): ClientExpressConfigurationLinkedClients | cdktf.IResolvable | undefined;
    set internalValue(value: ClientExpressConfigurationLinkedClients | cdktf.IResolvable | undefined);
    private _clientId?;
    get clientId(): string;
    set clientId(value: string);
    resetClientId(): void;
    get clientIdInput(): string | undefined;
}
export declare class ClientExpressConfigurationLinkedClientsList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: ClientExpressConfigurationLinkedClients[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): ClientExpressConfigurationLinkedClientsOutputReference;
}
export interface ClientExpressConfiguration {
    /**
    * The domain that admins are expected to log in via for authenticating for express configuration.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#admin_login_domain Client#admin_login_domain}
    */
    readonly adminLoginDomain?: string;
    /**
    * The ID of the connection profile to use for this application.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#connection_profile_id Client#connection_profile_id}
    */
    readonly connectionProfileId?: string;
    /**
    * When true, all connections made via express configuration will be enabled for this application.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#enable_client Client#enable_client}
    */
    readonly enableClient?: boolean | cdktf.IResolvable;
    /**
    * When true, all connections made via express configuration will have the associated organization enabled.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#enable_organization Client#enable_organization}
    */
    readonly enableOrganization?: boolean | cdktf.IResolvable;
    /**
    * The URI users should bookmark to log in to this application. Variable substitution is permitted for: organization_name, organization_id, and connection_name.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#initiate_login_uri_template Client#initiate_login_uri_template}
    */
    readonly initiateLoginUriTemplate?: string;
    /**
    * The unique identifier for the Okta OIN Express Configuration Client.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#okta_oin_client_id Client#okta_oin_client_id}
    */
    readonly oktaOinClientId?: string;
    /**
    * The ID of the user attribute profile to use for this application.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#user_attribute_profile_id Client#user_attribute_profile_id}
    */
    readonly userAttributeProfileId?: string;
    /**
    * linked_clients block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#linked_clients Client#linked_clients}
    */
    readonly linkedClients?: ClientExpressConfigurationLinkedClients[] | cdktf.IResolvable;
}
export declare function clientExpressConfigurationToTerraform(struct?: ClientExpressConfigurationOutputReference | ClientExpressConfiguration): any;
export declare function clientExpressConfigurationToHclTerraform(struct?: ClientExpressConfigurationOutputReference | ClientExpressConfiguration): any;
export declare class ClientExpressConfigurationOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientExpressConfiguration | undefined;
    set internalValue(value: ClientExpressConfiguration | undefined);
    private _adminLoginDomain?;
    get adminLoginDomain(): string;
    set adminLoginDomain(value: string);
    resetAdminLoginDomain(): void;
    get adminLoginDomainInput(): string | undefined;
    private _connectionProfileId?;
    get connectionProfileId(): string;
    set connectionProfileId(value: string);
    resetConnectionProfileId(): void;
    get connectionProfileIdInput(): string | undefined;
    private _enableClient?;
    get enableClient(): boolean | cdktf.IResolvable;
    set enableClient(value: boolean | cdktf.IResolvable);
    resetEnableClient(): void;
    get enableClientInput(): boolean | cdktf.IResolvable | undefined;
    private _enableOrganization?;
    get enableOrganization(): boolean | cdktf.IResolvable;
    set enableOrganization(value: boolean | cdktf.IResolvable);
    resetEnableOrganization(): void;
    get enableOrganizationInput(): boolean | cdktf.IResolvable | undefined;
    private _initiateLoginUriTemplate?;
    get initiateLoginUriTemplate(): string;
    set initiateLoginUriTemplate(value: string);
    resetInitiateLoginUriTemplate(): void;
    get initiateLoginUriTemplateInput(): string | undefined;
    get oinSubmissionId(): string;
    private _oktaOinClientId?;
    get oktaOinClientId(): string;
    set oktaOinClientId(value: string);
    resetOktaOinClientId(): void;
    get oktaOinClientIdInput(): string | undefined;
    private _userAttributeProfileId?;
    get userAttributeProfileId(): string;
    set userAttributeProfileId(value: string);
    resetUserAttributeProfileId(): void;
    get userAttributeProfileIdInput(): string | undefined;
    private _linkedClients;
    get linkedClients(): ClientExpressConfigurationLinkedClientsList;
    putLinkedClients(value: ClientExpressConfigurationLinkedClients[] | cdktf.IResolvable): void;
    resetLinkedClients(): void;
    get linkedClientsInput(): ClientExpressConfigurationLinkedClients[] | cdktf.IResolvable | undefined;
}
export interface ClientFedcmLoginGoogle {
    /**
    * Whether to show the Google FedCM prompt on Login. (EA only)
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#is_enabled Client#is_enabled}
    */
    readonly isEnabled: boolean | cdktf.IResolvable;
}
export declare function clientFedcmLoginGoogleToTerraform(struct?: ClientFedcmLoginGoogleOutputReference | ClientFedcmLoginGoogle): any;
export declare function clientFedcmLoginGoogleToHclTerraform(struct?: ClientFedcmLoginGoogleOutputReference | ClientFedcmLoginGoogle): any;
export declare class ClientFedcmLoginGoogleOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientFedcmLoginGoogle | undefined;
    set internalValue(value: ClientFedcmLoginGoogle | undefined);
    private _isEnabled?;
    get isEnabled(): boolean | cdktf.IResolvable;
    set isEnabled(value: boolean | cdktf.IResolvable);
    get isEnabledInput(): boolean | cdktf.IResolvable | undefined;
}
export interface ClientFedcmLogin {
    /**
    * google block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#google Client#google}
    */
    readonly google: ClientFedcmLoginGoogle;
}
export declare function clientFedcmLoginToTerraform(struct?: ClientFedcmLoginOutputReference | ClientFedcmLogin): any;
export declare function clientFedcmLoginToHclTerraform(struct?: ClientFedcmLoginOutputReference | ClientFedcmLogin): any;
export declare class ClientFedcmLoginOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientFedcmLogin | undefined;
    set internalValue(value: ClientFedcmLogin | undefined);
    private _google;
    get google(): ClientFedcmLoginGoogleOutputReference;
    putGoogle(value: ClientFedcmLoginGoogle): void;
    get googleInput(): ClientFedcmLoginGoogle | undefined;
}
export interface ClientIdentityAssertionAuthorizationGrant {
    /**
    * Whether the client can exchange ID-JAGs for access tokens. (EA only)
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#active Client#active}
    */
    readonly active: boolean | cdktf.IResolvable;
}
export declare function clientIdentityAssertionAuthorizationGrantToTerraform(struct?: ClientIdentityAssertionAuthorizationGrantOutputReference | ClientIdentityAssertionAuthorizationGrant): any;
export declare function clientIdentityAssertionAuthorizationGrantToHclTerraform(struct?: ClientIdentityAssertionAuthorizationGrantOutputReference | ClientIdentityAssertionAuthorizationGrant): any;
export declare class ClientIdentityAssertionAuthorizationGrantOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientIdentityAssertionAuthorizationGrant | undefined;
    set internalValue(value: ClientIdentityAssertionAuthorizationGrant | undefined);
    private _active?;
    get active(): boolean | cdktf.IResolvable;
    set active(value: boolean | cdktf.IResolvable);
    get activeInput(): boolean | cdktf.IResolvable | undefined;
}
export interface ClientJwtConfiguration {
    /**
    * Algorithm used to sign JWTs. Can be one of `HS256`, `RS256`, `PS256`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#alg Client#alg}
    */
    readonly alg?: string;
    /**
    * Number of seconds during which the JWT will be valid.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#lifetime_in_seconds Client#lifetime_in_seconds}
    */
    readonly lifetimeInSeconds?: number;
    /**
    * Permissions (scopes) included in JWTs.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#scopes Client#scopes}
    */
    readonly scopes?: {
        [key: string]: string;
    };
    /**
    * Indicates whether the client secret is Base64-encoded.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#secret_encoded Client#secret_encoded}
    */
    readonly secretEncoded?: boolean | cdktf.IResolvable;
}
export declare function clientJwtConfigurationToTerraform(struct?: ClientJwtConfigurationOutputReference | ClientJwtConfiguration): any;
export declare function clientJwtConfigurationToHclTerraform(struct?: ClientJwtConfigurationOutputReference | ClientJwtConfiguration): any;
export declare class ClientJwtConfigurationOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientJwtConfiguration | undefined;
    set internalValue(value: ClientJwtConfiguration | undefined);
    private _alg?;
    get alg(): string;
    set alg(value: string);
    resetAlg(): void;
    get algInput(): string | undefined;
    private _lifetimeInSeconds?;
    get lifetimeInSeconds(): number;
    set lifetimeInSeconds(value: number);
    resetLifetimeInSeconds(): void;
    get lifetimeInSecondsInput(): number | undefined;
    private _scopes?;
    get scopes(): {
        [key: string]: string;
    };
    set scopes(value: {
        [key: string]: string;
    });
    resetScopes(): void;
    get scopesInput(): {
        [key: string]: string;
    } | undefined;
    private _secretEncoded?;
    get secretEncoded(): boolean | cdktf.IResolvable;
    set secretEncoded(value: boolean | cdktf.IResolvable);
    resetSecretEncoded(): void;
    get secretEncodedInput(): boolean | cdktf.IResolvable | undefined;
}
export interface ClientMobileAndroid {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#app_package_name Client#app_package_name}
    */
    readonly appPackageName?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#sha256_cert_fingerprints Client#sha256_cert_fingerprints}
    */
    readonly sha256CertFingerprints?: string[];
}
export declare function clientMobileAndroidToTerraform(struct?: ClientMobileAndroidOutputReference | ClientMobileAndroid): any;
export declare function clientMobileAndroidToHclTerraform(struct?: ClientMobileAndroidOutputReference | ClientMobileAndroid): any;
export declare class ClientMobileAndroidOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientMobileAndroid | undefined;
    set internalValue(value: ClientMobileAndroid | undefined);
    private _appPackageName?;
    get appPackageName(): string;
    set appPackageName(value: string);
    resetAppPackageName(): void;
    get appPackageNameInput(): string | undefined;
    private _sha256CertFingerprints?;
    get sha256CertFingerprints(): string[];
    set sha256CertFingerprints(value: string[]);
    resetSha256CertFingerprints(): void;
    get sha256CertFingerprintsInput(): string[] | undefined;
}
export interface ClientMobileIos {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#app_bundle_identifier Client#app_bundle_identifier}
    */
    readonly appBundleIdentifier?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#team_id Client#team_id}
    */
    readonly teamId?: string;
}
export declare function clientMobileIosToTerraform(struct?: ClientMobileIosOutputReference | ClientMobileIos): any;
export declare function clientMobileIosToHclTerraform(struct?: ClientMobileIosOutputReference | ClientMobileIos): any;
export declare class ClientMobileIosOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientMobileIos | undefined;
    set internalValue(value: ClientMobileIos | undefined);
    private _appBundleIdentifier?;
    get appBundleIdentifier(): string;
    set appBundleIdentifier(value: string);
    resetAppBundleIdentifier(): void;
    get appBundleIdentifierInput(): string | undefined;
    private _teamId?;
    get teamId(): string;
    set teamId(value: string);
    resetTeamId(): void;
    get teamIdInput(): string | undefined;
}
export interface ClientMobile {
    /**
    * android block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#android Client#android}
    */
    readonly android?: ClientMobileAndroid;
    /**
    * ios block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#ios Client#ios}
    */
    readonly ios?: ClientMobileIos;
}
export declare function clientMobileToTerraform(struct?: ClientMobileOutputReference | ClientMobile): any;
export declare function clientMobileToHclTerraform(struct?: ClientMobileOutputReference | ClientMobile): any;
export declare class ClientMobileOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientMobile | undefined;
    set internalValue(value: ClientMobile | undefined);
    private _android;
    get android(): ClientMobileAndroidOutputReference;
    putAndroid(value: ClientMobileAndroid): void;
    resetAndroid(): void;
    get androidInput(): ClientMobileAndroid | undefined;
    private _ios;
    get ios(): ClientMobileIosOutputReference;
    putIos(value: ClientMobileIos): void;
    resetIos(): void;
    get iosInput(): ClientMobileIos | undefined;
}
export interface ClientMyOrganizationConfiguration {
    /**
    * The list of connection strategies that are allowed when creating organizations for this client (e.g. "okta", "samlp").
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#allowed_strategies Client#allowed_strategies}
    */
    readonly allowedStrategies?: string[];
    /**
    * Controls the behavior when deleting connections associated with organizations for this client. Possible values: `allow`, `allow_if_empty`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#connection_deletion_behavior Client#connection_deletion_behavior}
    */
    readonly connectionDeletionBehavior?: string;
    /**
    * The ID of the connection profile to use when creating organizations for this client.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#connection_profile_id Client#connection_profile_id}
    */
    readonly connectionProfileId?: string;
    /**
    * The client ID used as the invitation landing page when creating invitations through the My Organization API. Requires the tenant to have member management enabled, and the referenced client must allow organizations.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#invitation_landing_client_id Client#invitation_landing_client_id}
    */
    readonly invitationLandingClientId?: string;
    /**
    * The ID of the user attribute profile to use when creating organizations for this client.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#user_attribute_profile_id Client#user_attribute_profile_id}
    */
    readonly userAttributeProfileId?: string;
}
export declare function clientMyOrganizationConfigurationToTerraform(struct?: ClientMyOrganizationConfigurationOutputReference | ClientMyOrganizationConfiguration): any;
export declare function clientMyOrganizationConfigurationToHclTerraform(struct?: ClientMyOrganizationConfigurationOutputReference | ClientMyOrganizationConfiguration): any;
export declare class ClientMyOrganizationConfigurationOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientMyOrganizationConfiguration | undefined;
    set internalValue(value: ClientMyOrganizationConfiguration | undefined);
    private _allowedStrategies?;
    get allowedStrategies(): string[];
    set allowedStrategies(value: string[]);
    resetAllowedStrategies(): void;
    get allowedStrategiesInput(): string[] | undefined;
    private _connectionDeletionBehavior?;
    get connectionDeletionBehavior(): string;
    set connectionDeletionBehavior(value: string);
    resetConnectionDeletionBehavior(): void;
    get connectionDeletionBehaviorInput(): string | undefined;
    private _connectionProfileId?;
    get connectionProfileId(): string;
    set connectionProfileId(value: string);
    resetConnectionProfileId(): void;
    get connectionProfileIdInput(): string | undefined;
    private _invitationLandingClientId?;
    get invitationLandingClientId(): string;
    set invitationLandingClientId(value: string);
    resetInvitationLandingClientId(): void;
    get invitationLandingClientIdInput(): string | undefined;
    private _userAttributeProfileId?;
    get userAttributeProfileId(): string;
    set userAttributeProfileId(value: string);
    resetUserAttributeProfileId(): void;
    get userAttributeProfileIdInput(): string | undefined;
}
export interface ClientNativeSocialLoginApple {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#enabled Client#enabled}
    */
    readonly enabled?: boolean | cdktf.IResolvable;
}
export declare function clientNativeSocialLoginAppleToTerraform(struct?: ClientNativeSocialLoginAppleOutputReference | ClientNativeSocialLoginApple): any;
export declare function clientNativeSocialLoginAppleToHclTerraform(struct?: ClientNativeSocialLoginAppleOutputReference | ClientNativeSocialLoginApple): any;
export declare class ClientNativeSocialLoginAppleOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientNativeSocialLoginApple | undefined;
    set internalValue(value: ClientNativeSocialLoginApple | undefined);
    private _enabled?;
    get enabled(): boolean | cdktf.IResolvable;
    set enabled(value: boolean | cdktf.IResolvable);
    resetEnabled(): void;
    get enabledInput(): boolean | cdktf.IResolvable | undefined;
}
export interface ClientNativeSocialLoginFacebook {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#enabled Client#enabled}
    */
    readonly enabled?: boolean | cdktf.IResolvable;
}
export declare function clientNativeSocialLoginFacebookToTerraform(struct?: ClientNativeSocialLoginFacebookOutputReference | ClientNativeSocialLoginFacebook): any;
export declare function clientNativeSocialLoginFacebookToHclTerraform(struct?: ClientNativeSocialLoginFacebookOutputReference | ClientNativeSocialLoginFacebook): any;
export declare class ClientNativeSocialLoginFacebookOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientNativeSocialLoginFacebook | undefined;
    set internalValue(value: ClientNativeSocialLoginFacebook | undefined);
    private _enabled?;
    get enabled(): boolean | cdktf.IResolvable;
    set enabled(value: boolean | cdktf.IResolvable);
    resetEnabled(): void;
    get enabledInput(): boolean | cdktf.IResolvable | undefined;
}
export interface ClientNativeSocialLoginGoogle {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#enabled Client#enabled}
    */
    readonly enabled?: boolean | cdktf.IResolvable;
}
export declare function clientNativeSocialLoginGoogleToTerraform(struct?: ClientNativeSocialLoginGoogleOutputReference | ClientNativeSocialLoginGoogle): any;
export declare function clientNativeSocialLoginGoogleToHclTerraform(struct?: ClientNativeSocialLoginGoogleOutputReference | ClientNativeSocialLoginGoogle): any;
export declare class ClientNativeSocialLoginGoogleOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientNativeSocialLoginGoogle | undefined;
    set internalValue(value: ClientNativeSocialLoginGoogle | undefined);
    private _enabled?;
    get enabled(): boolean | cdktf.IResolvable;
    set enabled(value: boolean | cdktf.IResolvable);
    resetEnabled(): void;
    get enabledInput(): boolean | cdktf.IResolvable | undefined;
}
export interface ClientNativeSocialLogin {
    /**
    * apple block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#apple Client#apple}
    */
    readonly apple?: ClientNativeSocialLoginApple;
    /**
    * facebook block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#facebook Client#facebook}
    */
    readonly facebook?: ClientNativeSocialLoginFacebook;
    /**
    * google block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#google Client#google}
    */
    readonly google?: ClientNativeSocialLoginGoogle;
}
export declare function clientNativeSocialLoginToTerraform(struct?: ClientNativeSocialLoginOutputReference | ClientNativeSocialLogin): any;
export declare function clientNativeSocialLoginToHclTerraform(struct?: ClientNativeSocialLoginOutputReference | ClientNativeSocialLogin): any;
export declare class ClientNativeSocialLoginOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientNativeSocialLogin | undefined;
    set internalValue(value: ClientNativeSocialLogin | undefined);
    private _apple;
    get apple(): ClientNativeSocialLoginAppleOutputReference;
    putApple(value: ClientNativeSocialLoginApple): void;
    resetApple(): void;
    get appleInput(): ClientNativeSocialLoginApple | undefined;
    private _facebook;
    get facebook(): ClientNativeSocialLoginFacebookOutputReference;
    putFacebook(value: ClientNativeSocialLoginFacebook): void;
    resetFacebook(): void;
    get facebookInput(): ClientNativeSocialLoginFacebook | undefined;
    private _google;
    get google(): ClientNativeSocialLoginGoogleOutputReference;
    putGoogle(value: ClientNativeSocialLoginGoogle): void;
    resetGoogle(): void;
    get googleInput(): ClientNativeSocialLoginGoogle | undefined;
}
export interface ClientOidcLogoutBackchannelLogoutInitiators {
    /**
    * Determines the configuration method for enabling initiators. `custom` enables only the initiators listed in the backchannel_logout_selected_initiators set, `all` enables all current and future initiators.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#mode Client#mode}
    */
    readonly mode: string;
    /**
    * Contains the list of initiators to be enabled for the given client.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#selected_initiators Client#selected_initiators}
    */
    readonly selectedInitiators?: string[];
}
export declare function clientOidcLogoutBackchannelLogoutInitiatorsToTerraform(struct?: ClientOidcLogoutBackchannelLogoutInitiatorsOutputReference | ClientOidcLogoutBackchannelLogoutInitiators): any;
export declare function clientOidcLogoutBackchannelLogoutInitiatorsToHclTerraform(struct?: ClientOidcLogoutBackchannelLogoutInitiatorsOutputReference | ClientOidcLogoutBackchannelLogoutInitiators): any;
export declare class ClientOidcLogoutBackchannelLogoutInitiatorsOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientOidcLogoutBackchannelLogoutInitiators | undefined;
    set internalValue(value: ClientOidcLogoutBackchannelLogoutInitiators | undefined);
    private _mode?;
    get mode(): string;
    set mode(value: string);
    get modeInput(): string | undefined;
    private _selectedInitiators?;
    get selectedInitiators(): string[];
    set selectedInitiators(value: string[]);
    resetSelectedInitiators(): void;
    get selectedInitiatorsInput(): string[] | undefined;
}
export interface ClientOidcLogoutBackchannelLogoutSessionMetadata {
    /**
    * The `include` property determines whether session metadata is included in the logout token.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#include Client#include}
    */
    readonly include: boolean | cdktf.IResolvable;
}
export declare function clientOidcLogoutBackchannelLogoutSessionMetadataToTerraform(struct?: ClientOidcLogoutBackchannelLogoutSessionMetadataOutputReference | ClientOidcLogoutBackchannelLogoutSessionMetadata): any;
export declare function clientOidcLogoutBackchannelLogoutSessionMetadataToHclTerraform(struct?: ClientOidcLogoutBackchannelLogoutSessionMetadataOutputReference | ClientOidcLogoutBackchannelLogoutSessionMetadata): any;
export declare class ClientOidcLogoutBackchannelLogoutSessionMetadataOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientOidcLogoutBackchannelLogoutSessionMetadata | undefined;
    set internalValue(value: ClientOidcLogoutBackchannelLogoutSessionMetadata | undefined);
    private _include?;
    get include(): boolean | cdktf.IResolvable;
    set include(value: boolean | cdktf.IResolvable);
    get includeInput(): boolean | cdktf.IResolvable | undefined;
}
export interface ClientOidcLogout {
    /**
    * Set of URLs that are valid to call back from Auth0 for OIDC backchannel logout. Currently only one URL is allowed.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#backchannel_logout_urls Client#backchannel_logout_urls}
    */
    readonly backchannelLogoutUrls: string[];
    /**
    * backchannel_logout_initiators block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#backchannel_logout_initiators Client#backchannel_logout_initiators}
    */
    readonly backchannelLogoutInitiators?: ClientOidcLogoutBackchannelLogoutInitiators;
    /**
    * backchannel_logout_session_metadata block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#backchannel_logout_session_metadata Client#backchannel_logout_session_metadata}
    */
    readonly backchannelLogoutSessionMetadata?: ClientOidcLogoutBackchannelLogoutSessionMetadata;
}
export declare function clientOidcLogoutToTerraform(struct?: ClientOidcLogoutOutputReference | ClientOidcLogout): any;
export declare function clientOidcLogoutToHclTerraform(struct?: ClientOidcLogoutOutputReference | ClientOidcLogout): any;
export declare class ClientOidcLogoutOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientOidcLogout | undefined;
    set internalValue(value: ClientOidcLogout | undefined);
    private _backchannelLogoutUrls?;
    get backchannelLogoutUrls(): string[];
    set backchannelLogoutUrls(value: string[]);
    get backchannelLogoutUrlsInput(): string[] | undefined;
    private _backchannelLogoutInitiators;
    get backchannelLogoutInitiators(): ClientOidcLogoutBackchannelLogoutInitiatorsOutputReference;
    putBackchannelLogoutInitiators(value: ClientOidcLogoutBackchannelLogoutInitiators): void;
    resetBackchannelLogoutInitiators(): void;
    get backchannelLogoutInitiatorsInput(): ClientOidcLogoutBackchannelLogoutInitiators | undefined;
    private _backchannelLogoutSessionMetadata;
    get backchannelLogoutSessionMetadata(): ClientOidcLogoutBackchannelLogoutSessionMetadataOutputReference;
    putBackchannelLogoutSessionMetadata(value: ClientOidcLogoutBackchannelLogoutSessionMetadata): void;
    resetBackchannelLogoutSessionMetadata(): void;
    get backchannelLogoutSessionMetadataInput(): ClientOidcLogoutBackchannelLogoutSessionMetadata | undefined;
}
export interface ClientRefreshTokenPolicies {
    /**
    * The identifier of the resource server to which the Multi Resource Refresh Token Policy applies
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#audience Client#audience}
    */
    readonly audience: string;
    /**
    * The resource server permissions granted under the Multi Resource Refresh Token Policy, defining the context in which an access token can be used
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#scope Client#scope}
    */
    readonly scope: string[];
}
export declare function clientRefreshTokenPoliciesToTerraform(struct?: ClientRefreshTokenPolicies | cdktf.IResolvable): any;
export declare function clientRefreshTokenPoliciesToHclTerraform(struct?: ClientRefreshTokenPolicies | cdktf.IResolvable): any;
export declare class ClientRefreshTokenPoliciesOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): ClientRefreshTokenPolicies | cdktf.IResolvable | undefined;
    set internalValue(value: ClientRefreshTokenPolicies | cdktf.IResolvable | undefined);
    private _audience?;
    get audience(): string;
    set audience(value: string);
    get audienceInput(): string | undefined;
    private _scope?;
    get scope(): string[];
    set scope(value: string[]);
    get scopeInput(): string[] | undefined;
}
export declare class ClientRefreshTokenPoliciesList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: ClientRefreshTokenPolicies[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): ClientRefreshTokenPoliciesOutputReference;
}
export interface ClientRefreshToken {
    /**
    * Options include `expiring`, `non-expiring`. Whether a refresh token will expire based on an absolute lifetime, after which the token can no longer be used. If rotation is `rotating`, this must be set to `expiring`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#expiration_type Client#expiration_type}
    */
    readonly expirationType: string;
    /**
    * The time in seconds after which inactive refresh tokens will expire.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#idle_token_lifetime Client#idle_token_lifetime}
    */
    readonly idleTokenLifetime?: number;
    /**
    * Whether inactive refresh tokens should remain valid indefinitely.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#infinite_idle_token_lifetime Client#infinite_idle_token_lifetime}
    */
    readonly infiniteIdleTokenLifetime?: boolean | cdktf.IResolvable;
    /**
    * Whether refresh tokens should remain valid indefinitely. If false, `token_lifetime` should also be set.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#infinite_token_lifetime Client#infinite_token_lifetime}
    */
    readonly infiniteTokenLifetime?: boolean | cdktf.IResolvable;
    /**
    * The amount of time in seconds in which a refresh token may be reused without triggering reuse detection.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#leeway Client#leeway}
    */
    readonly leeway?: number;
    /**
    * Options include `rotating`, `non-rotating`. When `rotating`, exchanging a refresh token will cause a new refresh token to be issued and the existing token will be invalidated. This allows for automatic detection of token reuse if the token is leaked.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#rotation_type Client#rotation_type}
    */
    readonly rotationType: string;
    /**
    * The absolute lifetime of a refresh token in seconds.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#token_lifetime Client#token_lifetime}
    */
    readonly tokenLifetime?: number;
    /**
    * policies block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#policies Client#policies}
    */
    readonly policies?: ClientRefreshTokenPolicies[] | cdktf.IResolvable;
}
export declare function clientRefreshTokenToTerraform(struct?: ClientRefreshTokenOutputReference | ClientRefreshToken): any;
export declare function clientRefreshTokenToHclTerraform(struct?: ClientRefreshTokenOutputReference | ClientRefreshToken): any;
export declare class ClientRefreshTokenOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientRefreshToken | undefined;
    set internalValue(value: ClientRefreshToken | undefined);
    private _expirationType?;
    get expirationType(): string;
    set expirationType(value: string);
    get expirationTypeInput(): string | undefined;
    private _idleTokenLifetime?;
    get idleTokenLifetime(): number;
    set idleTokenLifetime(value: number);
    resetIdleTokenLifetime(): void;
    get idleTokenLifetimeInput(): number | undefined;
    private _infiniteIdleTokenLifetime?;
    get infiniteIdleTokenLifetime(): boolean | cdktf.IResolvable;
    set infiniteIdleTokenLifetime(value: boolean | cdktf.IResolvable);
    resetInfiniteIdleTokenLifetime(): void;
    get infiniteIdleTokenLifetimeInput(): boolean | cdktf.IResolvable | undefined;
    private _infiniteTokenLifetime?;
    get infiniteTokenLifetime(): boolean | cdktf.IResolvable;
    set infiniteTokenLifetime(value: boolean | cdktf.IResolvable);
    resetInfiniteTokenLifetime(): void;
    get infiniteTokenLifetimeInput(): boolean | cdktf.IResolvable | undefined;
    private _leeway?;
    get leeway(): number;
    set leeway(value: number);
    resetLeeway(): void;
    get leewayInput(): number | undefined;
    private _rotationType?;
    get rotationType(): string;
    set rotationType(value: string);
    get rotationTypeInput(): string | undefined;
    private _tokenLifetime?;
    get tokenLifetime(): number;
    set tokenLifetime(value: number);
    resetTokenLifetime(): void;
    get tokenLifetimeInput(): number | undefined;
    private _policies;
    get policies(): ClientRefreshTokenPoliciesList;
    putPolicies(value: ClientRefreshTokenPolicies[] | cdktf.IResolvable): void;
    resetPolicies(): void;
    get policiesInput(): ClientRefreshTokenPolicies[] | cdktf.IResolvable | undefined;
}
export interface ClientSessionTransferDelegation {
    /**
    * Indicates whether delegation (impersonation) access is allowed using Session Transfer Tokens. Defaults to `false`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#allow_delegated_access Client#allow_delegated_access}
    */
    readonly allowDelegatedAccess?: boolean | cdktf.IResolvable;
    /**
    * Indicates the device binding enforcement for delegation (impersonation) access. If set to 'ip', device binding is enforced by IP. If set to 'asn', device binding is enforced by ASN. Defaults to `ip`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#enforce_device_binding Client#enforce_device_binding}
    */
    readonly enforceDeviceBinding?: string;
}
export declare function clientSessionTransferDelegationToTerraform(struct?: ClientSessionTransferDelegationOutputReference | ClientSessionTransferDelegation): any;
export declare function clientSessionTransferDelegationToHclTerraform(struct?: ClientSessionTransferDelegationOutputReference | ClientSessionTransferDelegation): any;
export declare class ClientSessionTransferDelegationOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientSessionTransferDelegation | undefined;
    set internalValue(value: ClientSessionTransferDelegation | undefined);
    private _allowDelegatedAccess?;
    get allowDelegatedAccess(): boolean | cdktf.IResolvable;
    set allowDelegatedAccess(value: boolean | cdktf.IResolvable);
    resetAllowDelegatedAccess(): void;
    get allowDelegatedAccessInput(): boolean | cdktf.IResolvable | undefined;
    private _enforceDeviceBinding?;
    get enforceDeviceBinding(): string;
    set enforceDeviceBinding(value: string);
    resetEnforceDeviceBinding(): void;
    get enforceDeviceBindingInput(): string | undefined;
}
export interface ClientSessionTransfer {
    /**
    * Indicates whether the application is allowed to use a refresh token when using a session_transfer_token session.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#allow_refresh_token Client#allow_refresh_token}
    */
    readonly allowRefreshToken?: boolean | cdktf.IResolvable;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#allowed_authentication_methods Client#allowed_authentication_methods}
    */
    readonly allowedAuthenticationMethods?: string[];
    /**
    * Indicates whether the application(Native app) can use the Token Exchange endpoint to create a session_transfer_token
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#can_create_session_transfer_token Client#can_create_session_transfer_token}
    */
    readonly canCreateSessionTransferToken?: boolean | cdktf.IResolvable;
    /**
    * Indicates whether revoking the parent Refresh Token that initiated a Native to Web flow and was used to issue a Session Transfer Token should trigger a cascade revocation affecting its dependent child entities. Usually configured in the native application.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#enforce_cascade_revocation Client#enforce_cascade_revocation}
    */
    readonly enforceCascadeRevocation?: boolean | cdktf.IResolvable;
    /**
    * Configures the level of device binding enforced when a session_transfer_token is consumed. Can be one of `ip`, `asn` or `none`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#enforce_device_binding Client#enforce_device_binding}
    */
    readonly enforceDeviceBinding?: string;
    /**
    * Indicates whether Refresh Tokens created during a native-to-web session are tied to that session's lifetime. This determines if such refresh tokens should be automatically revoked when their corresponding sessions are. Usually configured in the web application.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#enforce_online_refresh_tokens Client#enforce_online_refresh_tokens}
    */
    readonly enforceOnlineRefreshTokens?: boolean | cdktf.IResolvable;
    /**
    * delegation block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#delegation Client#delegation}
    */
    readonly delegation?: ClientSessionTransferDelegation;
}
export declare function clientSessionTransferToTerraform(struct?: ClientSessionTransferOutputReference | ClientSessionTransfer): any;
export declare function clientSessionTransferToHclTerraform(struct?: ClientSessionTransferOutputReference | ClientSessionTransfer): any;
export declare class ClientSessionTransferOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientSessionTransfer | undefined;
    set internalValue(value: ClientSessionTransfer | undefined);
    private _allowRefreshToken?;
    get allowRefreshToken(): boolean | cdktf.IResolvable;
    set allowRefreshToken(value: boolean | cdktf.IResolvable);
    resetAllowRefreshToken(): void;
    get allowRefreshTokenInput(): boolean | cdktf.IResolvable | undefined;
    private _allowedAuthenticationMethods?;
    get allowedAuthenticationMethods(): string[];
    set allowedAuthenticationMethods(value: string[]);
    resetAllowedAuthenticationMethods(): void;
    get allowedAuthenticationMethodsInput(): string[] | undefined;
    private _canCreateSessionTransferToken?;
    get canCreateSessionTransferToken(): boolean | cdktf.IResolvable;
    set canCreateSessionTransferToken(value: boolean | cdktf.IResolvable);
    resetCanCreateSessionTransferToken(): void;
    get canCreateSessionTransferTokenInput(): boolean | cdktf.IResolvable | undefined;
    private _enforceCascadeRevocation?;
    get enforceCascadeRevocation(): boolean | cdktf.IResolvable;
    set enforceCascadeRevocation(value: boolean | cdktf.IResolvable);
    resetEnforceCascadeRevocation(): void;
    get enforceCascadeRevocationInput(): boolean | cdktf.IResolvable | undefined;
    private _enforceDeviceBinding?;
    get enforceDeviceBinding(): string;
    set enforceDeviceBinding(value: string);
    resetEnforceDeviceBinding(): void;
    get enforceDeviceBindingInput(): string | undefined;
    private _enforceOnlineRefreshTokens?;
    get enforceOnlineRefreshTokens(): boolean | cdktf.IResolvable;
    set enforceOnlineRefreshTokens(value: boolean | cdktf.IResolvable);
    resetEnforceOnlineRefreshTokens(): void;
    get enforceOnlineRefreshTokensInput(): boolean | cdktf.IResolvable | undefined;
    private _delegation;
    get delegation(): ClientSessionTransferDelegationOutputReference;
    putDelegation(value: ClientSessionTransferDelegation): void;
    resetDelegation(): void;
    get delegationInput(): ClientSessionTransferDelegation | undefined;
}
export interface ClientTokenExchange {
    /**
    * List of allowed profile types for token exchange. Supported values include: custom_authentication, on_behalf_of_token_exchange.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#allow_any_profile_of_type Client#allow_any_profile_of_type}
    */
    readonly allowAnyProfileOfType: string[];
}
export declare function clientTokenExchangeToTerraform(struct?: ClientTokenExchangeOutputReference | ClientTokenExchange): any;
export declare function clientTokenExchangeToHclTerraform(struct?: ClientTokenExchangeOutputReference | ClientTokenExchange): any;
export declare class ClientTokenExchangeOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientTokenExchange | undefined;
    set internalValue(value: ClientTokenExchange | undefined);
    private _allowAnyProfileOfType?;
    get allowAnyProfileOfType(): string[];
    set allowAnyProfileOfType(value: string[]);
    get allowAnyProfileOfTypeInput(): string[] | undefined;
}
export interface ClientTokenQuotaClientCredentials {
    /**
    * If enabled, the quota will be enforced and requests in excess of the quota will fail. If disabled, the quota will not be enforced, but notifications for requests exceeding the quota will be available in logs.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#enforce Client#enforce}
    */
    readonly enforce?: boolean | cdktf.IResolvable;
    /**
    * Maximum number of issued tokens per day
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#per_day Client#per_day}
    */
    readonly perDay?: number;
    /**
    * Maximum number of issued tokens per hour
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#per_hour Client#per_hour}
    */
    readonly perHour?: number;
}
export declare function clientTokenQuotaClientCredentialsToTerraform(struct?: ClientTokenQuotaClientCredentialsOutputReference | ClientTokenQuotaClientCredentials): any;
export declare function clientTokenQuotaClientCredentialsToHclTerraform(struct?: ClientTokenQuotaClientCredentialsOutputReference | ClientTokenQuotaClientCredentials): any;
export declare class ClientTokenQuotaClientCredentialsOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientTokenQuotaClientCredentials | undefined;
    set internalValue(value: ClientTokenQuotaClientCredentials | undefined);
    private _enforce?;
    get enforce(): boolean | cdktf.IResolvable;
    set enforce(value: boolean | cdktf.IResolvable);
    resetEnforce(): void;
    get enforceInput(): boolean | cdktf.IResolvable | undefined;
    private _perDay?;
    get perDay(): number;
    set perDay(value: number);
    resetPerDay(): void;
    get perDayInput(): number | undefined;
    private _perHour?;
    get perHour(): number;
    set perHour(value: number);
    resetPerHour(): void;
    get perHourInput(): number | undefined;
}
export interface ClientTokenQuota {
    /**
    * client_credentials block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#client_credentials Client#client_credentials}
    */
    readonly clientCredentials: ClientTokenQuotaClientCredentials;
}
export declare function clientTokenQuotaToTerraform(struct?: ClientTokenQuotaOutputReference | ClientTokenQuota): any;
export declare function clientTokenQuotaToHclTerraform(struct?: ClientTokenQuotaOutputReference | ClientTokenQuota): any;
export declare class ClientTokenQuotaOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientTokenQuota | undefined;
    set internalValue(value: ClientTokenQuota | undefined);
    private _clientCredentials;
    get clientCredentials(): ClientTokenQuotaClientCredentialsOutputReference;
    putClientCredentials(value: ClientTokenQuotaClientCredentials): void;
    get clientCredentialsInput(): ClientTokenQuotaClientCredentials | undefined;
}
/**
* Represents a {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client auth0_client}
*/
export declare class Client extends cdktf.TerraformResource {
    static readonly tfResourceType = "auth0_client";
    /**
    * Generates CDKTF code for importing a Client resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the Client to import
    * @param importFromId The id of the existing Client that should be imported. Refer to the {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the Client to import is found
    */
    static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource;
    /**
    * Create a new {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client auth0_client} Resource
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options ClientConfig
    */
    constructor(scope: Construct, id: string, config: ClientConfig);
    private _allowedClients?;
    get allowedClients(): string[];
    set allowedClients(value: string[]);
    resetAllowedClients(): void;
    get allowedClientsInput(): string[] | undefined;
    private _allowedLogoutUrls?;
    get allowedLogoutUrls(): string[];
    set allowedLogoutUrls(value: string[]);
    resetAllowedLogoutUrls(): void;
    get allowedLogoutUrlsInput(): string[] | undefined;
    private _allowedOrigins?;
    get allowedOrigins(): string[];
    set allowedOrigins(value: string[]);
    resetAllowedOrigins(): void;
    get allowedOriginsInput(): string[] | undefined;
    private _appType?;
    get appType(): string;
    set appType(value: string);
    resetAppType(): void;
    get appTypeInput(): string | undefined;
    private _asyncApprovalNotificationChannels?;
    get asyncApprovalNotificationChannels(): string[];
    set asyncApprovalNotificationChannels(value: string[]);
    resetAsyncApprovalNotificationChannels(): void;
    get asyncApprovalNotificationChannelsInput(): string[] | undefined;
    private _callbacks?;
    get callbacks(): string[];
    set callbacks(value: string[]);
    resetCallbacks(): void;
    get callbacksInput(): string[] | undefined;
    private _clientAliases?;
    get clientAliases(): string[];
    set clientAliases(value: string[]);
    resetClientAliases(): void;
    get clientAliasesInput(): string[] | undefined;
    get clientId(): string;
    private _clientMetadata?;
    get clientMetadata(): {
        [key: string]: string;
    };
    set clientMetadata(value: {
        [key: string]: string;
    });
    resetClientMetadata(): void;
    get clientMetadataInput(): {
        [key: string]: string;
    } | undefined;
    private _complianceLevel?;
    get complianceLevel(): string;
    set complianceLevel(value: string);
    resetComplianceLevel(): void;
    get complianceLevelInput(): string | undefined;
    private _crossOriginAuth?;
    get crossOriginAuth(): boolean | cdktf.IResolvable;
    set crossOriginAuth(value: boolean | cdktf.IResolvable);
    resetCrossOriginAuth(): void;
    get crossOriginAuthInput(): boolean | cdktf.IResolvable | undefined;
    private _crossOriginLoc?;
    get crossOriginLoc(): string;
    set crossOriginLoc(value: string);
    resetCrossOriginLoc(): void;
    get crossOriginLocInput(): string | undefined;
    private _customLoginPage?;
    get customLoginPage(): string;
    set customLoginPage(value: string);
    resetCustomLoginPage(): void;
    get customLoginPageInput(): string | undefined;
    private _customLoginPageOn?;
    get customLoginPageOn(): boolean | cdktf.IResolvable;
    set customLoginPageOn(value: boolean | cdktf.IResolvable);
    resetCustomLoginPageOn(): void;
    get customLoginPageOnInput(): boolean | cdktf.IResolvable | undefined;
    private _description?;
    get description(): string;
    set description(value: string);
    resetDescription(): void;
    get descriptionInput(): string | undefined;
    private _encryptionKey?;
    get encryptionKey(): {
        [key: string]: string;
    };
    set encryptionKey(value: {
        [key: string]: string;
    });
    resetEncryptionKey(): void;
    get encryptionKeyInput(): {
        [key: string]: string;
    } | undefined;
    get externalClientId(): string;
    get externalMetadataCreatedBy(): string;
    get externalMetadataType(): string;
    private _formTemplate?;
    get formTemplate(): string;
    set formTemplate(value: string);
    resetFormTemplate(): void;
    get formTemplateInput(): string | undefined;
    private _grantTypes?;
    get grantTypes(): string[];
    set grantTypes(value: string[]);
    resetGrantTypes(): void;
    get grantTypesInput(): string[] | undefined;
    private _id?;
    get id(): string;
    set id(value: string);
    resetId(): void;
    get idInput(): string | undefined;
    private _initiateLoginUri?;
    get initiateLoginUri(): string;
    set initiateLoginUri(value: string);
    resetInitiateLoginUri(): void;
    get initiateLoginUriInput(): string | undefined;
    private _isFirstParty?;
    get isFirstParty(): boolean | cdktf.IResolvable;
    set isFirstParty(value: boolean | cdktf.IResolvable);
    resetIsFirstParty(): void;
    get isFirstPartyInput(): boolean | cdktf.IResolvable | undefined;
    private _isTokenEndpointIpHeaderTrusted?;
    get isTokenEndpointIpHeaderTrusted(): boolean | cdktf.IResolvable;
    set isTokenEndpointIpHeaderTrusted(value: boolean | cdktf.IResolvable);
    resetIsTokenEndpointIpHeaderTrusted(): void;
    get isTokenEndpointIpHeaderTrustedInput(): boolean | cdktf.IResolvable | undefined;
    get jwksUri(): string;
    private _logoUri?;
    get logoUri(): string;
    set logoUri(value: string);
    resetLogoUri(): void;
    get logoUriInput(): string | undefined;
    private _name?;
    get name(): string;
    set name(value: string);
    get nameInput(): string | undefined;
    private _oidcBackchannelLogoutUrls?;
    get oidcBackchannelLogoutUrls(): string[];
    set oidcBackchannelLogoutUrls(value: string[]);
    resetOidcBackchannelLogoutUrls(): void;
    get oidcBackchannelLogoutUrlsInput(): string[] | undefined;
    private _oidcConformant?;
    get oidcConformant(): boolean | cdktf.IResolvable;
    set oidcConformant(value: boolean | cdktf.IResolvable);
    resetOidcConformant(): void;
    get oidcConformantInput(): boolean | cdktf.IResolvable | undefined;
    private _organizationDiscoveryMethods?;
    get organizationDiscoveryMethods(): string[];
    set organizationDiscoveryMethods(value: string[]);
    resetOrganizationDiscoveryMethods(): void;
    get organizationDiscoveryMethodsInput(): string[] | undefined;
    private _organizationRequireBehavior?;
    get organizationRequireBehavior(): string;
    set organizationRequireBehavior(value: string);
    resetOrganizationRequireBehavior(): void;
    get organizationRequireBehaviorInput(): string | undefined;
    private _organizationUsage?;
    get organizationUsage(): string;
    set organizationUsage(value: string);
    resetOrganizationUsage(): void;
    get organizationUsageInput(): string | undefined;
    private _redirectionPolicy?;
    get redirectionPolicy(): string;
    set redirectionPolicy(value: string);
    resetRedirectionPolicy(): void;
    get redirectionPolicyInput(): string | undefined;
    private _requireProofOfPossession?;
    get requireProofOfPossession(): boolean | cdktf.IResolvable;
    set requireProofOfPossession(value: boolean | cdktf.IResolvable);
    resetRequireProofOfPossession(): void;
    get requireProofOfPossessionInput(): boolean | cdktf.IResolvable | undefined;
    private _requirePushedAuthorizationRequests?;
    get requirePushedAuthorizationRequests(): boolean | cdktf.IResolvable;
    set requirePushedAuthorizationRequests(value: boolean | cdktf.IResolvable);
    resetRequirePushedAuthorizationRequests(): void;
    get requirePushedAuthorizationRequestsInput(): boolean | cdktf.IResolvable | undefined;
    private _resourceServerIdentifier?;
    get resourceServerIdentifier(): string;
    set resourceServerIdentifier(value: string);
    resetResourceServerIdentifier(): void;
    get resourceServerIdentifierInput(): string | undefined;
    private _signingKeys;
    get signingKeys(): cdktf.StringMapList;
    private _skipNonVerifiableCallbackUriConfirmationPrompt?;
    get skipNonVerifiableCallbackUriConfirmationPrompt(): string;
    set skipNonVerifiableCallbackUriConfirmationPrompt(value: string);
    resetSkipNonVerifiableCallbackUriConfirmationPrompt(): void;
    get skipNonVerifiableCallbackUriConfirmationPromptInput(): string | undefined;
    private _sso?;
    get sso(): boolean | cdktf.IResolvable;
    set sso(value: boolean | cdktf.IResolvable);
    resetSso(): void;
    get ssoInput(): boolean | cdktf.IResolvable | undefined;
    private _ssoDisabled?;
    get ssoDisabled(): boolean | cdktf.IResolvable;
    set ssoDisabled(value: boolean | cdktf.IResolvable);
    resetSsoDisabled(): void;
    get ssoDisabledInput(): boolean | cdktf.IResolvable | undefined;
    private _thirdPartySecurityMode?;
    get thirdPartySecurityMode(): string;
    set thirdPartySecurityMode(value: string);
    resetThirdPartySecurityMode(): void;
    get thirdPartySecurityModeInput(): string | undefined;
    private _webOrigins?;
    get webOrigins(): string[];
    set webOrigins(value: string[]);
    resetWebOrigins(): void;
    get webOriginsInput(): string[] | undefined;
    private _addons;
    get addons(): ClientAddonsOutputReference;
    putAddons(value: ClientAddons): void;
    resetAddons(): void;
    get addonsInput(): ClientAddons | undefined;
    private _defaultOrganization;
    get defaultOrganization(): ClientDefaultOrganizationOutputReference;
    putDefaultOrganization(value: ClientDefaultOrganization): void;
    resetDefaultOrganization(): void;
    get defaultOrganizationInput(): ClientDefaultOrganization | undefined;
    private _expressConfiguration;
    get expressConfiguration(): ClientExpressConfigurationOutputReference;
    putExpressConfiguration(value: ClientExpressConfiguration): void;
    resetExpressConfiguration(): void;
    get expressConfigurationInput(): ClientExpressConfiguration | undefined;
    private _fedcmLogin;
    get fedcmLogin(): ClientFedcmLoginOutputReference;
    putFedcmLogin(value: ClientFedcmLogin): void;
    resetFedcmLogin(): void;
    get fedcmLoginInput(): ClientFedcmLogin | undefined;
    private _identityAssertionAuthorizationGrant;
    get identityAssertionAuthorizationGrant(): ClientIdentityAssertionAuthorizationGrantOutputReference;
    putIdentityAssertionAuthorizationGrant(value: ClientIdentityAssertionAuthorizationGrant): void;
    resetIdentityAssertionAuthorizationGrant(): void;
    get identityAssertionAuthorizationGrantInput(): ClientIdentityAssertionAuthorizationGrant | undefined;
    private _jwtConfiguration;
    get jwtConfiguration(): ClientJwtConfigurationOutputReference;
    putJwtConfiguration(value: ClientJwtConfiguration): void;
    resetJwtConfiguration(): void;
    get jwtConfigurationInput(): ClientJwtConfiguration | undefined;
    private _mobile;
    get mobile(): ClientMobileOutputReference;
    putMobile(value: ClientMobile): void;
    resetMobile(): void;
    get mobileInput(): ClientMobile | undefined;
    private _myOrganizationConfiguration;
    get myOrganizationConfiguration(): ClientMyOrganizationConfigurationOutputReference;
    putMyOrganizationConfiguration(value: ClientMyOrganizationConfiguration): void;
    resetMyOrganizationConfiguration(): void;
    get myOrganizationConfigurationInput(): ClientMyOrganizationConfiguration | undefined;
    private _nativeSocialLogin;
    get nativeSocialLogin(): ClientNativeSocialLoginOutputReference;
    putNativeSocialLogin(value: ClientNativeSocialLogin): void;
    resetNativeSocialLogin(): void;
    get nativeSocialLoginInput(): ClientNativeSocialLogin | undefined;
    private _oidcLogout;
    get oidcLogout(): ClientOidcLogoutOutputReference;
    putOidcLogout(value: ClientOidcLogout): void;
    resetOidcLogout(): void;
    get oidcLogoutInput(): ClientOidcLogout | undefined;
    private _refreshToken;
    get refreshToken(): ClientRefreshTokenOutputReference;
    putRefreshToken(value: ClientRefreshToken): void;
    resetRefreshToken(): void;
    get refreshTokenInput(): ClientRefreshToken | undefined;
    private _sessionTransfer;
    get sessionTransfer(): ClientSessionTransferOutputReference;
    putSessionTransfer(value: ClientSessionTransfer): void;
    resetSessionTransfer(): void;
    get sessionTransferInput(): ClientSessionTransfer | undefined;
    private _tokenExchange;
    get tokenExchange(): ClientTokenExchangeOutputReference;
    putTokenExchange(value: ClientTokenExchange): void;
    resetTokenExchange(): void;
    get tokenExchangeInput(): ClientTokenExchange | undefined;
    private _tokenQuota;
    get tokenQuota(): ClientTokenQuotaOutputReference;
    putTokenQuota(value: ClientTokenQuota): void;
    resetTokenQuota(): void;
    get tokenQuotaInput(): ClientTokenQuota | undefined;
    protected synthesizeAttributes(): {
        [name: string]: any;
    };
    protected synthesizeHclAttributes(): {
        [name: string]: any;
    };
}
