import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
export interface ConnectionConfig extends cdktf.TerraformMetaArguments {
    /**
    * Name used in login screen.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#display_name Connection#display_name}
    */
    readonly displayName?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#id Connection#id}
    *
    * Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2.
    * If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
    */
    readonly id?: string;
    /**
    * Indicates whether the connection is domain level.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#is_domain_connection Connection#is_domain_connection}
    */
    readonly isDomainConnection?: boolean | cdktf.IResolvable;
    /**
    * Metadata associated with the connection, in the form of a map of string values (max 255 chars).
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#metadata Connection#metadata}
    */
    readonly metadata?: {
        [key: string]: string;
    };
    /**
    * Name of the connection. This value is immutable and changing it requires the creation of a new resource.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#name Connection#name}
    */
    readonly name: string;
    /**
    * Defines the realms for which the connection will be used (e.g., email domains). If not specified, the connection name is added as the realm.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#realms Connection#realms}
    */
    readonly realms?: string[];
    /**
    * Display connection as a button. Only available on enterprise connections.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#show_as_button Connection#show_as_button}
    */
    readonly showAsButton?: boolean | cdktf.IResolvable;
    /**
    * Type of the connection, which indicates the identity provider.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#strategy Connection#strategy}
    */
    readonly strategy: string;
    /**
    * authentication block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#authentication Connection#authentication}
    */
    readonly authentication?: ConnectionAuthentication;
    /**
    * connected_accounts block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#connected_accounts Connection#connected_accounts}
    */
    readonly connectedAccounts?: ConnectionConnectedAccounts;
    /**
    * cross_app_access_requesting_app block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#cross_app_access_requesting_app Connection#cross_app_access_requesting_app}
    */
    readonly crossAppAccessRequestingApp?: ConnectionCrossAppAccessRequestingApp;
    /**
    * cross_app_access_resource_app block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#cross_app_access_resource_app Connection#cross_app_access_resource_app}
    */
    readonly crossAppAccessResourceApp?: ConnectionCrossAppAccessResourceApp;
    /**
    * options block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#options Connection#options}
    */
    readonly options?: ConnectionOptions;
}
export interface ConnectionAuthentication {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#active Connection#active}
    */
    readonly active: boolean | cdktf.IResolvable;
}
export declare function connectionAuthenticationToTerraform(struct?: ConnectionAuthenticationOutputReference | ConnectionAuthentication): any;
export declare function connectionAuthenticationToHclTerraform(struct?: ConnectionAuthenticationOutputReference | ConnectionAuthentication): any;
export declare class ConnectionAuthenticationOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ConnectionAuthentication | undefined;
    set internalValue(value: ConnectionAuthentication | undefined);
    private _active?;
    get active(): boolean | cdktf.IResolvable;
    set active(value: boolean | cdktf.IResolvable);
    get activeInput(): boolean | cdktf.IResolvable | undefined;
}
export interface ConnectionConnectedAccounts {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#active Connection#active}
    */
    readonly active: boolean | cdktf.IResolvable;
}
export declare function connectionConnectedAccountsToTerraform(struct?: ConnectionConnectedAccountsOutputReference | ConnectionConnectedAccounts): any;
export declare function connectionConnectedAccountsToHclTerraform(struct?: ConnectionConnectedAccountsOutputReference | ConnectionConnectedAccounts): any;
export declare class ConnectionConnectedAccountsOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ConnectionConnectedAccounts | undefined;
    set internalValue(value: ConnectionConnectedAccounts | undefined);
    private _active?;
    get active(): boolean | cdktf.IResolvable;
    set active(value: boolean | cdktf.IResolvable);
    get activeInput(): boolean | cdktf.IResolvable | undefined;
}
export interface ConnectionCrossAppAccessRequestingApp {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#active Connection#active}
    */
    readonly active: boolean | cdktf.IResolvable;
}
export declare function connectionCrossAppAccessRequestingAppToTerraform(struct?: ConnectionCrossAppAccessRequestingAppOutputReference | ConnectionCrossAppAccessRequestingApp): any;
export declare function connectionCrossAppAccessRequestingAppToHclTerraform(struct?: ConnectionCrossAppAccessRequestingAppOutputReference | ConnectionCrossAppAccessRequestingApp): any;
export declare class ConnectionCrossAppAccessRequestingAppOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ConnectionCrossAppAccessRequestingApp | undefined;
    set internalValue(value: ConnectionCrossAppAccessRequestingApp | undefined);
    private _active?;
    get active(): boolean | cdktf.IResolvable;
    set active(value: boolean | cdktf.IResolvable);
    get activeInput(): boolean | cdktf.IResolvable | undefined;
}
export interface ConnectionCrossAppAccessResourceApp {
    /**
    * Whether the connection acts as a Cross App Access resource application. One of `enabled` or `disabled`. (EA only)
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#status Connection#status}
    */
    readonly status: string;
}
export declare function connectionCrossAppAccessResourceAppToTerraform(struct?: ConnectionCrossAppAccessResourceAppOutputReference | ConnectionCrossAppAccessResourceApp): any;
export declare function connectionCrossAppAccessResourceAppToHclTerraform(struct?: ConnectionCrossAppAccessResourceAppOutputReference | ConnectionCrossAppAccessResourceApp): any;
export declare class ConnectionCrossAppAccessResourceAppOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ConnectionCrossAppAccessResourceApp | undefined;
    set internalValue(value: ConnectionCrossAppAccessResourceApp | undefined);
    private _status?;
    get status(): string;
    set status(value: string);
    get statusInput(): string | undefined;
}
export interface ConnectionOptionsAttributeMap {
    /**
    * This property is an object containing mapping information that allows Auth0 to interpret incoming claims from the IdP. Mapping information must be provided as key/value pairs.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#attributes Connection#attributes}
    */
    readonly attributes?: string;
    /**
    * Method used to map incoming claims. Possible values: `use_map` (Okta or OIDC), `bind_all` (OIDC) or `basic_profile` (Okta).
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#mapping_mode Connection#mapping_mode}
    */
    readonly mappingMode: string;
    /**
    * This property defines the scopes that Auth0 sends to the IdP’s UserInfo endpoint when requested.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#userinfo_scope Connection#userinfo_scope}
    */
    readonly userinfoScope?: string;
}
export declare function connectionOptionsAttributeMapToTerraform(struct?: ConnectionOptionsAttributeMapOutputReference | ConnectionOptionsAttributeMap): any;
export declare function connectionOptionsAttributeMapToHclTerraform(struct?: ConnectionOptionsAttributeMapOutputReference | ConnectionOptionsAttributeMap): any;
export declare class ConnectionOptionsAttributeMapOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ConnectionOptionsAttributeMap | undefined;
    set internalValue(value: ConnectionOptionsAttributeMap | undefined);
    private _attributes?;
    get attributes(): string;
    set attributes(value: string);
    resetAttributes(): void;
    get attributesInput(): string | undefined;
    private _mappingMode?;
    get mappingMode(): string;
    set mappingMode(value: string);
    get mappingModeInput(): string | undefined;
    private _userinfoScope?;
    get userinfoScope(): string;
    set userinfoScope(value: string);
    resetUserinfoScope(): void;
    get userinfoScopeInput(): string | undefined;
}
export interface ConnectionOptionsAttributesEmailIdentifier {
    /**
    * Defines whether email attribute is active as an identifier
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#active Connection#active}
    */
    readonly active?: boolean | cdktf.IResolvable;
    /**
    * Gets and Sets the default authentication method for the email identifier type. Valid values: `password`, `email_otp`
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#default_method Connection#default_method}
    */
    readonly defaultMethod?: string;
}
export declare function connectionOptionsAttributesEmailIdentifierToTerraform(struct?: ConnectionOptionsAttributesEmailIdentifier | cdktf.IResolvable): any;
export declare function connectionOptionsAttributesEmailIdentifierToHclTerraform(struct?: ConnectionOptionsAttributesEmailIdentifier | cdktf.IResolvable): any;
export declare class ConnectionOptionsAttributesEmailIdentifierOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): ConnectionOptionsAttributesEmailIdentifier | cdktf.IResolvable | undefined;
    set internalValue(value: ConnectionOptionsAttributesEmailIdentifier | cdktf.IResolvable | undefined);
    private _active?;
    get active(): boolean | cdktf.IResolvable;
    set active(value: boolean | cdktf.IResolvable);
    resetActive(): void;
    get activeInput(): boolean | cdktf.IResolvable | undefined;
    private _defaultMethod?;
    get defaultMethod(): string;
    set defaultMethod(value: string);
    resetDefaultMethod(): void;
    get defaultMethodInput(): string | undefined;
}
export declare class ConnectionOptionsAttributesEmailIdentifierList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: ConnectionOptionsAttributesEmailIdentifier[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): ConnectionOptionsAttributesEmailIdentifierOutputReference;
}
export interface ConnectionOptionsAttributesEmailSignupVerification {
    /**
    * Defines verification settings for signup attribute
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#active Connection#active}
    */
    readonly active?: boolean | cdktf.IResolvable;
}
export declare function connectionOptionsAttributesEmailSignupVerificationToTerraform(struct?: ConnectionOptionsAttributesEmailSignupVerification | cdktf.IResolvable): any;
export declare function connectionOptionsAttributesEmailSignupVerificationToHclTerraform(struct?: ConnectionOptionsAttributesEmailSignupVerification | cdktf.IResolvable): any;
export declare class ConnectionOptionsAttributesEmailSignupVerificationOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): ConnectionOptionsAttributesEmailSignupVerification | cdktf.IResolvable | undefined;
    set internalValue(value: ConnectionOptionsAttributesEmailSignupVerification | cdktf.IResolvable | undefined);
    private _active?;
    get active(): boolean | cdktf.IResolvable;
    set active(value: boolean | cdktf.IResolvable);
    resetActive(): void;
    get activeInput(): boolean | cdktf.IResolvable | undefined;
}
export declare class ConnectionOptionsAttributesEmailSignupVerificationList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: ConnectionOptionsAttributesEmailSignupVerification[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): ConnectionOptionsAttributesEmailSignupVerificationOutputReference;
}
export interface ConnectionOptionsAttributesEmailSignup {
    /**
    * Defines signup status for Email Attribute
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#status Connection#status}
    */
    readonly status?: string;
    /**
    * verification block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#verification Connection#verification}
    */
    readonly verification?: ConnectionOptionsAttributesEmailSignupVerification[] | cdktf.IResolvable;
}
export declare function connectionOptionsAttributesEmailSignupToTerraform(struct?: ConnectionOptionsAttributesEmailSignup | cdktf.IResolvable): any;
export declare function connectionOptionsAttributesEmailSignupToHclTerraform(struct?: ConnectionOptionsAttributesEmailSignup | cdktf.IResolvable): any;
export declare class ConnectionOptionsAttributesEmailSignupOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): ConnectionOptionsAttributesEmailSignup | cdktf.IResolvable | undefined;
    set internalValue(value: ConnectionOptionsAttributesEmailSignup | cdktf.IResolvable | undefined);
    private _status?;
    get status(): string;
    set status(value: string);
    resetStatus(): void;
    get statusInput(): string | undefined;
    private _verification;
    get verification(): ConnectionOptionsAttributesEmailSignupVerificationList;
    putVerification(value: ConnectionOptionsAttributesEmailSignupVerification[] | cdktf.IResolvable): void;
    resetVerification(): void;
    get verificationInput(): ConnectionOptionsAttributesEmailSignupVerification[] | cdktf.IResolvable | undefined;
}
export declare class ConnectionOptionsAttributesEmailSignupList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: ConnectionOptionsAttributesEmailSignup[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): ConnectionOptionsAttributesEmailSignupOutputReference;
}
export interface ConnectionOptionsAttributesEmail {
    /**
    * Defines whether Profile is required
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#profile_required Connection#profile_required}
    */
    readonly profileRequired?: boolean | cdktf.IResolvable;
    /**
    * If set to false, it allow multiple accounts with the same email address. Defaults to `true`. This can only be set when the connection is created: the Auth0 Management API does not allow updating it, so changing it on an existing connection fails at plan time and requires recreating the connection. The API also refuses to add a non-unique email attribute to a connection that does not already have one.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#unique Connection#unique}
    */
    readonly unique?: boolean | cdktf.IResolvable;
    /**
    * Defines whether whether user will receive a link or an OTP during user signup for email verification and password reset for email verification
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#verification_method Connection#verification_method}
    */
    readonly verificationMethod?: string;
    /**
    * identifier block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#identifier Connection#identifier}
    */
    readonly identifier?: ConnectionOptionsAttributesEmailIdentifier[] | cdktf.IResolvable;
    /**
    * signup block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#signup Connection#signup}
    */
    readonly signup?: ConnectionOptionsAttributesEmailSignup[] | cdktf.IResolvable;
}
export declare function connectionOptionsAttributesEmailToTerraform(struct?: ConnectionOptionsAttributesEmail | cdktf.IResolvable): any;
export declare function connectionOptionsAttributesEmailToHclTerraform(struct?: ConnectionOptionsAttributesEmail | cdktf.IResolvable): any;
export declare class ConnectionOptionsAttributesEmailOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): ConnectionOptionsAttributesEmail | cdktf.IResolvable | undefined;
    set internalValue(value: ConnectionOptionsAttributesEmail | cdktf.IResolvable | undefined);
    private _profileRequired?;
    get profileRequired(): boolean | cdktf.IResolvable;
    set profileRequired(value: boolean | cdktf.IResolvable);
    resetProfileRequired(): void;
    get profileRequiredInput(): boolean | cdktf.IResolvable | undefined;
    private _unique?;
    get unique(): boolean | cdktf.IResolvable;
    set unique(value: boolean | cdktf.IResolvable);
    resetUnique(): void;
    get uniqueInput(): boolean | cdktf.IResolvable | undefined;
    private _verificationMethod?;
    get verificationMethod(): string;
    set verificationMethod(value: string);
    resetVerificationMethod(): void;
    get verificationMethodInput(): string | undefined;
    private _identifier;
    get identifier(): ConnectionOptionsAttributesEmailIdentifierList;
    putIdentifier(value: ConnectionOptionsAttributesEmailIdentifier[] | cdktf.IResolvable): void;
    resetIdentifier(): void;
    get identifierInput(): ConnectionOptionsAttributesEmailIdentifier[] | cdktf.IResolvable | undefined;
    private _signup;
    get signup(): ConnectionOptionsAttributesEmailSignupList;
    putSignup(value: ConnectionOptionsAttributesEmailSignup[] | cdktf.IResolvable): void;
    resetSignup(): void;
    get signupInput(): ConnectionOptionsAttributesEmailSignup[] | cdktf.IResolvable | undefined;
}
export declare class ConnectionOptionsAttributesEmailList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: ConnectionOptionsAttributesEmail[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): ConnectionOptionsAttributesEmailOutputReference;
}
export interface ConnectionOptionsAttributesPhoneNumberIdentifier {
    /**
    * Defines whether Phone Number attribute is active as an identifier
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#active Connection#active}
    */
    readonly active?: boolean | cdktf.IResolvable;
    /**
    * Gets and Sets the default authentication method for the phone_number identifier type. Valid values: `password`, `phone_otp`
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#default_method Connection#default_method}
    */
    readonly defaultMethod?: string;
}
export declare function connectionOptionsAttributesPhoneNumberIdentifierToTerraform(struct?: ConnectionOptionsAttributesPhoneNumberIdentifier | cdktf.IResolvable): any;
export declare function connectionOptionsAttributesPhoneNumberIdentifierToHclTerraform(struct?: ConnectionOptionsAttributesPhoneNumberIdentifier | cdktf.IResolvable): any;
export declare class ConnectionOptionsAttributesPhoneNumberIdentifierOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): ConnectionOptionsAttributesPhoneNumberIdentifier | cdktf.IResolvable | undefined;
    set internalValue(value: ConnectionOptionsAttributesPhoneNumberIdentifier | cdktf.IResolvable | undefined);
    private _active?;
    get active(): boolean | cdktf.IResolvable;
    set active(value: boolean | cdktf.IResolvable);
    resetActive(): void;
    get activeInput(): boolean | cdktf.IResolvable | undefined;
    private _defaultMethod?;
    get defaultMethod(): string;
    set defaultMethod(value: string);
    resetDefaultMethod(): void;
    get defaultMethodInput(): string | undefined;
}
export declare class ConnectionOptionsAttributesPhoneNumberIdentifierList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: ConnectionOptionsAttributesPhoneNumberIdentifier[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): ConnectionOptionsAttributesPhoneNumberIdentifierOutputReference;
}
export interface ConnectionOptionsAttributesPhoneNumberSignupVerification {
    /**
    * Defines verification settings for Phone Number attribute
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#active Connection#active}
    */
    readonly active?: boolean | cdktf.IResolvable;
}
export declare function connectionOptionsAttributesPhoneNumberSignupVerificationToTerraform(struct?: ConnectionOptionsAttributesPhoneNumberSignupVerification | cdktf.IResolvable): any;
export declare function connectionOptionsAttributesPhoneNumberSignupVerificationToHclTerraform(struct?: ConnectionOptionsAttributesPhoneNumberSignupVerification | cdktf.IResolvable): any;
export declare class ConnectionOptionsAttributesPhoneNumberSignupVerificationOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): ConnectionOptionsAttributesPhoneNumberSignupVerification | cdktf.IResolvable | undefined;
    set internalValue(value: ConnectionOptionsAttributesPhoneNumberSignupVerification | cdktf.IResolvable | undefined);
    private _active?;
    get active(): boolean | cdktf.IResolvable;
    set active(value: boolean | cdktf.IResolvable);
    resetActive(): void;
    get activeInput(): boolean | cdktf.IResolvable | undefined;
}
export declare class ConnectionOptionsAttributesPhoneNumberSignupVerificationList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: ConnectionOptionsAttributesPhoneNumberSignupVerification[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): ConnectionOptionsAttributesPhoneNumberSignupVerificationOutputReference;
}
export interface ConnectionOptionsAttributesPhoneNumberSignup {
    /**
    * Defines status of signup for Phone Number attribute
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#status Connection#status}
    */
    readonly status?: string;
    /**
    * verification block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#verification Connection#verification}
    */
    readonly verification?: ConnectionOptionsAttributesPhoneNumberSignupVerification[] | cdktf.IResolvable;
}
export declare function connectionOptionsAttributesPhoneNumberSignupToTerraform(struct?: ConnectionOptionsAttributesPhoneNumberSignup | cdktf.IResolvable): any;
export declare function connectionOptionsAttributesPhoneNumberSignupToHclTerraform(struct?: ConnectionOptionsAttributesPhoneNumberSignup | cdktf.IResolvable): any;
export declare class ConnectionOptionsAttributesPhoneNumberSignupOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): ConnectionOptionsAttributesPhoneNumberSignup | cdktf.IResolvable | undefined;
    set internalValue(value: ConnectionOptionsAttributesPhoneNumberSignup | cdktf.IResolvable | undefined);
    private _status?;
    get status(): string;
    set status(value: string);
    resetStatus(): void;
    get statusInput(): string | undefined;
    private _verification;
    get verification(): ConnectionOptionsAttributesPhoneNumberSignupVerificationList;
    putVerification(value: ConnectionOptionsAttributesPhoneNumberSignupVerification[] | cdktf.IResolvable): void;
    resetVerification(): void;
    get verificationInput(): ConnectionOptionsAttributesPhoneNumberSignupVerification[] | cdktf.IResolvable | undefined;
}
export declare class ConnectionOptionsAttributesPhoneNumberSignupList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: ConnectionOptionsAttributesPhoneNumberSignup[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): ConnectionOptionsAttributesPhoneNumberSignupOutputReference;
}
export interface ConnectionOptionsAttributesPhoneNumber {
    /**
    * Defines whether Profile is required
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#profile_required Connection#profile_required}
    */
    readonly profileRequired?: boolean | cdktf.IResolvable;
    /**
    * identifier block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#identifier Connection#identifier}
    */
    readonly identifier?: ConnectionOptionsAttributesPhoneNumberIdentifier[] | cdktf.IResolvable;
    /**
    * signup block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#signup Connection#signup}
    */
    readonly signup?: ConnectionOptionsAttributesPhoneNumberSignup[] | cdktf.IResolvable;
}
export declare function connectionOptionsAttributesPhoneNumberToTerraform(struct?: ConnectionOptionsAttributesPhoneNumber | cdktf.IResolvable): any;
export declare function connectionOptionsAttributesPhoneNumberToHclTerraform(struct?: ConnectionOptionsAttributesPhoneNumber | cdktf.IResolvable): any;
export declare class ConnectionOptionsAttributesPhoneNumberOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): ConnectionOptionsAttributesPhoneNumber | cdktf.IResolvable | undefined;
    set internalValue(value: ConnectionOptionsAttributesPhoneNumber | cdktf.IResolvable | undefined);
    private _profileRequired?;
    get profileRequired(): boolean | cdktf.IResolvable;
    set profileRequired(value: boolean | cdktf.IResolvable);
    resetProfileRequired(): void;
    get profileRequiredInput(): boolean | cdktf.IResolvable | undefined;
    private _identifier;
    get identifier(): ConnectionOptionsAttributesPhoneNumberIdentifierList;
    putIdentifier(value: ConnectionOptionsAttributesPhoneNumberIdentifier[] | cdktf.IResolvable): void;
    resetIdentifier(): void;
    get identifierInput(): ConnectionOptionsAttributesPhoneNumberIdentifier[] | cdktf.IResolvable | undefined;
    private _signup;
    get signup(): ConnectionOptionsAttributesPhoneNumberSignupList;
    putSignup(value: ConnectionOptionsAttributesPhoneNumberSignup[] | cdktf.IResolvable): void;
    resetSignup(): void;
    get signupInput(): ConnectionOptionsAttributesPhoneNumberSignup[] | cdktf.IResolvable | undefined;
}
export declare class ConnectionOptionsAttributesPhoneNumberList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: ConnectionOptionsAttributesPhoneNumber[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): ConnectionOptionsAttributesPhoneNumberOutputReference;
}
export interface ConnectionOptionsAttributesUsernameIdentifier {
    /**
    * Defines whether UserName attribute is active as an identifier
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#active Connection#active}
    */
    readonly active?: boolean | cdktf.IResolvable;
    /**
    * Gets and Sets the default authentication method for the username identifier type. Valid value: `password`
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#default_method Connection#default_method}
    */
    readonly defaultMethod?: string;
}
export declare function connectionOptionsAttributesUsernameIdentifierToTerraform(struct?: ConnectionOptionsAttributesUsernameIdentifier | cdktf.IResolvable): any;
export declare function connectionOptionsAttributesUsernameIdentifierToHclTerraform(struct?: ConnectionOptionsAttributesUsernameIdentifier | cdktf.IResolvable): any;
export declare class ConnectionOptionsAttributesUsernameIdentifierOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): ConnectionOptionsAttributesUsernameIdentifier | cdktf.IResolvable | undefined;
    set internalValue(value: ConnectionOptionsAttributesUsernameIdentifier | cdktf.IResolvable | undefined);
    private _active?;
    get active(): boolean | cdktf.IResolvable;
    set active(value: boolean | cdktf.IResolvable);
    resetActive(): void;
    get activeInput(): boolean | cdktf.IResolvable | undefined;
    private _defaultMethod?;
    get defaultMethod(): string;
    set defaultMethod(value: string);
    resetDefaultMethod(): void;
    get defaultMethodInput(): string | undefined;
}
export declare class ConnectionOptionsAttributesUsernameIdentifierList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: ConnectionOptionsAttributesUsernameIdentifier[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): ConnectionOptionsAttributesUsernameIdentifierOutputReference;
}
export interface ConnectionOptionsAttributesUsernameSignup {
    /**
    * Defines whether User Name attribute is active as an identifier
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#status Connection#status}
    */
    readonly status?: string;
}
export declare function connectionOptionsAttributesUsernameSignupToTerraform(struct?: ConnectionOptionsAttributesUsernameSignup | cdktf.IResolvable): any;
export declare function connectionOptionsAttributesUsernameSignupToHclTerraform(struct?: ConnectionOptionsAttributesUsernameSignup | cdktf.IResolvable): any;
export declare class ConnectionOptionsAttributesUsernameSignupOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): ConnectionOptionsAttributesUsernameSignup | cdktf.IResolvable | undefined;
    set internalValue(value: ConnectionOptionsAttributesUsernameSignup | cdktf.IResolvable | undefined);
    private _status?;
    get status(): string;
    set status(value: string);
    resetStatus(): void;
    get statusInput(): string | undefined;
}
export declare class ConnectionOptionsAttributesUsernameSignupList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: ConnectionOptionsAttributesUsernameSignup[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): ConnectionOptionsAttributesUsernameSignupOutputReference;
}
export interface ConnectionOptionsAttributesUsernameValidationAllowedTypes {
    /**
    * One of the allowed types for UserName signup attribute
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#email Connection#email}
    */
    readonly email?: boolean | cdktf.IResolvable;
    /**
    * One of the allowed types for UserName signup attribute
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#phone_number Connection#phone_number}
    */
    readonly phoneNumber?: boolean | cdktf.IResolvable;
}
export declare function connectionOptionsAttributesUsernameValidationAllowedTypesToTerraform(struct?: ConnectionOptionsAttributesUsernameValidationAllowedTypes | cdktf.IResolvable): any;
export declare function connectionOptionsAttributesUsernameValidationAllowedTypesToHclTerraform(struct?: ConnectionOptionsAttributesUsernameValidationAllowedTypes | cdktf.IResolvable): any;
export declare class ConnectionOptionsAttributesUsernameValidationAllowedTypesOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): ConnectionOptionsAttributesUsernameValidationAllowedTypes | cdktf.IResolvable | undefined;
    set internalValue(value: ConnectionOptionsAttributesUsernameValidationAllowedTypes | cdktf.IResolvable | undefined);
    private _email?;
    get email(): boolean | cdktf.IResolvable;
    set email(value: boolean | cdktf.IResolvable);
    resetEmail(): void;
    get emailInput(): boolean | cdktf.IResolvable | undefined;
    private _phoneNumber?;
    get phoneNumber(): boolean | cdktf.IResolvable;
    set phoneNumber(value: boolean | cdktf.IResolvable);
    resetPhoneNumber(): void;
    get phoneNumberInput(): boolean | cdktf.IResolvable | undefined;
}
export declare class ConnectionOptionsAttributesUsernameValidationAllowedTypesList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: ConnectionOptionsAttributesUsernameValidationAllowedTypes[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): ConnectionOptionsAttributesUsernameValidationAllowedTypesOutputReference;
}
export interface ConnectionOptionsAttributesUsernameValidation {
    /**
    * Defines Max Length for User Name attribute
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#max_length Connection#max_length}
    */
    readonly maxLength?: number;
    /**
    * Defines Min Length for User Name attribute
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#min_length Connection#min_length}
    */
    readonly minLength?: number;
    /**
    * allowed_types block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#allowed_types Connection#allowed_types}
    */
    readonly allowedTypes?: ConnectionOptionsAttributesUsernameValidationAllowedTypes[] | cdktf.IResolvable;
}
export declare function connectionOptionsAttributesUsernameValidationToTerraform(struct?: ConnectionOptionsAttributesUsernameValidation | cdktf.IResolvable): any;
export declare function connectionOptionsAttributesUsernameValidationToHclTerraform(struct?: ConnectionOptionsAttributesUsernameValidation | cdktf.IResolvable): any;
export declare class ConnectionOptionsAttributesUsernameValidationOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): ConnectionOptionsAttributesUsernameValidation | cdktf.IResolvable | undefined;
    set internalValue(value: ConnectionOptionsAttributesUsernameValidation | cdktf.IResolvable | undefined);
    private _maxLength?;
    get maxLength(): number;
    set maxLength(value: number);
    resetMaxLength(): void;
    get maxLengthInput(): number | undefined;
    private _minLength?;
    get minLength(): number;
    set minLength(value: number);
    resetMinLength(): void;
    get minLengthInput(): number | undefined;
    private _allowedTypes;
    get allowedTypes(): ConnectionOptionsAttributesUsernameValidationAllowedTypesList;
    putAllowedTypes(value: ConnectionOptionsAttributesUsernameValidationAllowedTypes[] | cdktf.IResolvable): void;
    resetAllowedTypes(): void;
    get allowedTypesInput(): ConnectionOptionsAttributesUsernameValidationAllowedTypes[] | cdktf.IResolvable | undefined;
}
export declare class ConnectionOptionsAttributesUsernameValidationList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: ConnectionOptionsAttributesUsernameValidation[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): ConnectionOptionsAttributesUsernameValidationOutputReference;
}
export interface ConnectionOptionsAttributesUsername {
    /**
    * Defines whether Profile is required
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#profile_required Connection#profile_required}
    */
    readonly profileRequired?: boolean | cdktf.IResolvable;
    /**
    * identifier block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#identifier Connection#identifier}
    */
    readonly identifier?: ConnectionOptionsAttributesUsernameIdentifier[] | cdktf.IResolvable;
    /**
    * signup block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#signup Connection#signup}
    */
    readonly signup?: ConnectionOptionsAttributesUsernameSignup[] | cdktf.IResolvable;
    /**
    * validation block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#validation Connection#validation}
    */
    readonly validation?: ConnectionOptionsAttributesUsernameValidation[] | cdktf.IResolvable;
}
export declare function connectionOptionsAttributesUsernameToTerraform(struct?: ConnectionOptionsAttributesUsername | cdktf.IResolvable): any;
export declare function connectionOptionsAttributesUsernameToHclTerraform(struct?: ConnectionOptionsAttributesUsername | cdktf.IResolvable): any;
export declare class ConnectionOptionsAttributesUsernameOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): ConnectionOptionsAttributesUsername | cdktf.IResolvable | undefined;
    set internalValue(value: ConnectionOptionsAttributesUsername | cdktf.IResolvable | undefined);
    private _profileRequired?;
    get profileRequired(): boolean | cdktf.IResolvable;
    set profileRequired(value: boolean | cdktf.IResolvable);
    resetProfileRequired(): void;
    get profileRequiredInput(): boolean | cdktf.IResolvable | undefined;
    private _identifier;
    get identifier(): ConnectionOptionsAttributesUsernameIdentifierList;
    putIdentifier(value: ConnectionOptionsAttributesUsernameIdentifier[] | cdktf.IResolvable): void;
    resetIdentifier(): void;
    get identifierInput(): ConnectionOptionsAttributesUsernameIdentifier[] | cdktf.IResolvable | undefined;
    private _signup;
    get signup(): ConnectionOptionsAttributesUsernameSignupList;
    putSignup(value: ConnectionOptionsAttributesUsernameSignup[] | cdktf.IResolvable): void;
    resetSignup(): void;
    get signupInput(): ConnectionOptionsAttributesUsernameSignup[] | cdktf.IResolvable | undefined;
    private _validation;
    get validation(): ConnectionOptionsAttributesUsernameValidationList;
    putValidation(value: ConnectionOptionsAttributesUsernameValidation[] | cdktf.IResolvable): void;
    resetValidation(): void;
    get validationInput(): ConnectionOptionsAttributesUsernameValidation[] | cdktf.IResolvable | undefined;
}
export declare class ConnectionOptionsAttributesUsernameList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: ConnectionOptionsAttributesUsername[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): ConnectionOptionsAttributesUsernameOutputReference;
}
export interface ConnectionOptionsAttributes {
    /**
    * email block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#email Connection#email}
    */
    readonly email?: ConnectionOptionsAttributesEmail[] | cdktf.IResolvable;
    /**
    * phone_number block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#phone_number Connection#phone_number}
    */
    readonly phoneNumber?: ConnectionOptionsAttributesPhoneNumber[] | cdktf.IResolvable;
    /**
    * username block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#username Connection#username}
    */
    readonly username?: ConnectionOptionsAttributesUsername[] | cdktf.IResolvable;
}
export declare function connectionOptionsAttributesToTerraform(struct?: ConnectionOptionsAttributes | cdktf.IResolvable): any;
export declare function connectionOptionsAttributesToHclTerraform(struct?: ConnectionOptionsAttributes | cdktf.IResolvable): any;
export declare class ConnectionOptionsAttributesOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): ConnectionOptionsAttributes | cdktf.IResolvable | undefined;
    set internalValue(value: ConnectionOptionsAttributes | cdktf.IResolvable | undefined);
    private _email;
    get email(): ConnectionOptionsAttributesEmailList;
    putEmail(value: ConnectionOptionsAttributesEmail[] | cdktf.IResolvable): void;
    resetEmail(): void;
    get emailInput(): ConnectionOptionsAttributesEmail[] | cdktf.IResolvable | undefined;
    private _phoneNumber;
    get phoneNumber(): ConnectionOptionsAttributesPhoneNumberList;
    putPhoneNumber(value: ConnectionOptionsAttributesPhoneNumber[] | cdktf.IResolvable): void;
    resetPhoneNumber(): void;
    get phoneNumberInput(): ConnectionOptionsAttributesPhoneNumber[] | cdktf.IResolvable | undefined;
    private _username;
    get username(): ConnectionOptionsAttributesUsernameList;
    putUsername(value: ConnectionOptionsAttributesUsername[] | cdktf.IResolvable): void;
    resetUsername(): void;
    get usernameInput(): ConnectionOptionsAttributesUsername[] | cdktf.IResolvable | undefined;
}
export declare class ConnectionOptionsAttributesList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: ConnectionOptionsAttributes[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): ConnectionOptionsAttributesOutputReference;
}
export interface ConnectionOptionsAuthenticationMethodsEmailOtp {
    /**
    * Enables Email OTP authentication
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#enabled Connection#enabled}
    */
    readonly enabled?: boolean | cdktf.IResolvable;
}
export declare function connectionOptionsAuthenticationMethodsEmailOtpToTerraform(struct?: ConnectionOptionsAuthenticationMethodsEmailOtpOutputReference | ConnectionOptionsAuthenticationMethodsEmailOtp): any;
export declare function connectionOptionsAuthenticationMethodsEmailOtpToHclTerraform(struct?: ConnectionOptionsAuthenticationMethodsEmailOtpOutputReference | ConnectionOptionsAuthenticationMethodsEmailOtp): any;
export declare class ConnectionOptionsAuthenticationMethodsEmailOtpOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ConnectionOptionsAuthenticationMethodsEmailOtp | undefined;
    set internalValue(value: ConnectionOptionsAuthenticationMethodsEmailOtp | undefined);
    private _enabled?;
    get enabled(): boolean | cdktf.IResolvable;
    set enabled(value: boolean | cdktf.IResolvable);
    resetEnabled(): void;
    get enabledInput(): boolean | cdktf.IResolvable | undefined;
}
export interface ConnectionOptionsAuthenticationMethodsPasskey {
    /**
    * Enables passkey authentication
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#enabled Connection#enabled}
    */
    readonly enabled?: boolean | cdktf.IResolvable;
}
export declare function connectionOptionsAuthenticationMethodsPasskeyToTerraform(struct?: ConnectionOptionsAuthenticationMethodsPasskeyOutputReference | ConnectionOptionsAuthenticationMethodsPasskey): any;
export declare function connectionOptionsAuthenticationMethodsPasskeyToHclTerraform(struct?: ConnectionOptionsAuthenticationMethodsPasskeyOutputReference | ConnectionOptionsAuthenticationMethodsPasskey): any;
export declare class ConnectionOptionsAuthenticationMethodsPasskeyOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ConnectionOptionsAuthenticationMethodsPasskey | undefined;
    set internalValue(value: ConnectionOptionsAuthenticationMethodsPasskey | undefined);
    private _enabled?;
    get enabled(): boolean | cdktf.IResolvable;
    set enabled(value: boolean | cdktf.IResolvable);
    resetEnabled(): void;
    get enabledInput(): boolean | cdktf.IResolvable | undefined;
}
export interface ConnectionOptionsAuthenticationMethodsPassword {
    /**
    * Specifies whether password is required or optional when creating users via API. Possible values: "required", "optional". Defaults to "required".
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#api_behavior Connection#api_behavior}
    */
    readonly apiBehavior?: string;
    /**
    * Enables password authentication
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#enabled Connection#enabled}
    */
    readonly enabled?: boolean | cdktf.IResolvable;
    /**
    * Specifies whether password is allowed or blocked during signup flows. Possible values: "allow", "block". Defaults to "allow".
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#signup_behavior Connection#signup_behavior}
    */
    readonly signupBehavior?: string;
}
export declare function connectionOptionsAuthenticationMethodsPasswordToTerraform(struct?: ConnectionOptionsAuthenticationMethodsPasswordOutputReference | ConnectionOptionsAuthenticationMethodsPassword): any;
export declare function connectionOptionsAuthenticationMethodsPasswordToHclTerraform(struct?: ConnectionOptionsAuthenticationMethodsPasswordOutputReference | ConnectionOptionsAuthenticationMethodsPassword): any;
export declare class ConnectionOptionsAuthenticationMethodsPasswordOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ConnectionOptionsAuthenticationMethodsPassword | undefined;
    set internalValue(value: ConnectionOptionsAuthenticationMethodsPassword | undefined);
    private _apiBehavior?;
    get apiBehavior(): string;
    set apiBehavior(value: string);
    resetApiBehavior(): void;
    get apiBehaviorInput(): string | undefined;
    private _enabled?;
    get enabled(): boolean | cdktf.IResolvable;
    set enabled(value: boolean | cdktf.IResolvable);
    resetEnabled(): void;
    get enabledInput(): boolean | cdktf.IResolvable | undefined;
    private _signupBehavior?;
    get signupBehavior(): string;
    set signupBehavior(value: string);
    resetSignupBehavior(): void;
    get signupBehaviorInput(): string | undefined;
}
export interface ConnectionOptionsAuthenticationMethodsPhoneOtp {
    /**
    * Enables Phone OTP authentication
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#enabled Connection#enabled}
    */
    readonly enabled?: boolean | cdktf.IResolvable;
}
export declare function connectionOptionsAuthenticationMethodsPhoneOtpToTerraform(struct?: ConnectionOptionsAuthenticationMethodsPhoneOtpOutputReference | ConnectionOptionsAuthenticationMethodsPhoneOtp): any;
export declare function connectionOptionsAuthenticationMethodsPhoneOtpToHclTerraform(struct?: ConnectionOptionsAuthenticationMethodsPhoneOtpOutputReference | ConnectionOptionsAuthenticationMethodsPhoneOtp): any;
export declare class ConnectionOptionsAuthenticationMethodsPhoneOtpOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ConnectionOptionsAuthenticationMethodsPhoneOtp | undefined;
    set internalValue(value: ConnectionOptionsAuthenticationMethodsPhoneOtp | undefined);
    private _enabled?;
    get enabled(): boolean | cdktf.IResolvable;
    set enabled(value: boolean | cdktf.IResolvable);
    resetEnabled(): void;
    get enabledInput(): boolean | cdktf.IResolvable | undefined;
}
export interface ConnectionOptionsAuthenticationMethods {
    /**
    * email_otp block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#email_otp Connection#email_otp}
    */
    readonly emailOtp?: ConnectionOptionsAuthenticationMethodsEmailOtp;
    /**
    * passkey block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#passkey Connection#passkey}
    */
    readonly passkey?: ConnectionOptionsAuthenticationMethodsPasskey;
    /**
    * password block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#password Connection#password}
    */
    readonly password?: ConnectionOptionsAuthenticationMethodsPassword;
    /**
    * phone_otp block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#phone_otp Connection#phone_otp}
    */
    readonly phoneOtp?: ConnectionOptionsAuthenticationMethodsPhoneOtp;
}
export declare function connectionOptionsAuthenticationMethodsToTerraform(struct?: ConnectionOptionsAuthenticationMethods | cdktf.IResolvable): any;
export declare function connectionOptionsAuthenticationMethodsToHclTerraform(struct?: ConnectionOptionsAuthenticationMethods | cdktf.IResolvable): any;
export declare class ConnectionOptionsAuthenticationMethodsOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): ConnectionOptionsAuthenticationMethods | cdktf.IResolvable | undefined;
    set internalValue(value: ConnectionOptionsAuthenticationMethods | cdktf.IResolvable | undefined);
    private _emailOtp;
    get emailOtp(): ConnectionOptionsAuthenticationMethodsEmailOtpOutputReference;
    putEmailOtp(value: ConnectionOptionsAuthenticationMethodsEmailOtp): void;
    resetEmailOtp(): void;
    get emailOtpInput(): ConnectionOptionsAuthenticationMethodsEmailOtp | undefined;
    private _passkey;
    get passkey(): ConnectionOptionsAuthenticationMethodsPasskeyOutputReference;
    putPasskey(value: ConnectionOptionsAuthenticationMethodsPasskey): void;
    resetPasskey(): void;
    get passkeyInput(): ConnectionOptionsAuthenticationMethodsPasskey | undefined;
    private _password;
    get password(): ConnectionOptionsAuthenticationMethodsPasswordOutputReference;
    putPassword(value: ConnectionOptionsAuthenticationMethodsPassword): void;
    resetPassword(): void;
    get passwordInput(): ConnectionOptionsAuthenticationMethodsPassword | undefined;
    private _phoneOtp;
    get phoneOtp(): ConnectionOptionsAuthenticationMethodsPhoneOtpOutputReference;
    putPhoneOtp(value: ConnectionOptionsAuthenticationMethodsPhoneOtp): void;
    resetPhoneOtp(): void;
    get phoneOtpInput(): ConnectionOptionsAuthenticationMethodsPhoneOtp | undefined;
}
export declare class ConnectionOptionsAuthenticationMethodsList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: ConnectionOptionsAuthenticationMethods[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): ConnectionOptionsAuthenticationMethodsOutputReference;
}
export interface ConnectionOptionsConnectionSettings {
    /**
    * PKCE configuration. Possible values: `auto` (uses the strongest algorithm available), `S256` (uses the SHA-256 algorithm), `plain` (uses plaintext as described in the PKCE specification) or `disabled` (disables support for PKCE).
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#pkce Connection#pkce}
    */
    readonly pkce: string;
}
export declare function connectionOptionsConnectionSettingsToTerraform(struct?: ConnectionOptionsConnectionSettingsOutputReference | ConnectionOptionsConnectionSettings): any;
export declare function connectionOptionsConnectionSettingsToHclTerraform(struct?: ConnectionOptionsConnectionSettingsOutputReference | ConnectionOptionsConnectionSettings): any;
export declare class ConnectionOptionsConnectionSettingsOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ConnectionOptionsConnectionSettings | undefined;
    set internalValue(value: ConnectionOptionsConnectionSettings | undefined);
    private _pkce?;
    get pkce(): string;
    set pkce(value: string);
    get pkceInput(): string | undefined;
}
export interface ConnectionOptionsCustomHeaders {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#header Connection#header}
    */
    readonly header: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#value Connection#value}
    */
    readonly value: string;
}
export declare function connectionOptionsCustomHeadersToTerraform(struct?: ConnectionOptionsCustomHeaders | cdktf.IResolvable): any;
export declare function connectionOptionsCustomHeadersToHclTerraform(struct?: ConnectionOptionsCustomHeaders | cdktf.IResolvable): any;
export declare class ConnectionOptionsCustomHeadersOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): ConnectionOptionsCustomHeaders | cdktf.IResolvable | undefined;
    set internalValue(value: ConnectionOptionsCustomHeaders | cdktf.IResolvable | undefined);
    private _header?;
    get header(): string;
    set header(value: string);
    get headerInput(): string | undefined;
    private _value?;
    get value(): string;
    set value(value: string);
    get valueInput(): string | undefined;
}
export declare class ConnectionOptionsCustomHeadersList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: ConnectionOptionsCustomHeaders[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): ConnectionOptionsCustomHeadersOutputReference;
}
export interface ConnectionOptionsCustomPasswordHash {
    /**
    * Id of an existing action that should be invoked when validating a universal password hash. This action must support password-hash-migration trigger
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#action_id Connection#action_id}
    */
    readonly actionId: string;
}
export declare function connectionOptionsCustomPasswordHashToTerraform(struct?: ConnectionOptionsCustomPasswordHashOutputReference | ConnectionOptionsCustomPasswordHash): any;
export declare function connectionOptionsCustomPasswordHashToHclTerraform(struct?: ConnectionOptionsCustomPasswordHashOutputReference | ConnectionOptionsCustomPasswordHash): any;
export declare class ConnectionOptionsCustomPasswordHashOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ConnectionOptionsCustomPasswordHash | undefined;
    set internalValue(value: ConnectionOptionsCustomPasswordHash | undefined);
    private _actionId?;
    get actionId(): string;
    set actionId(value: string);
    get actionIdInput(): string | undefined;
}
export interface ConnectionOptionsDecryptionKey {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#cert Connection#cert}
    */
    readonly cert: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#key Connection#key}
    */
    readonly key: string;
}
export declare function connectionOptionsDecryptionKeyToTerraform(struct?: ConnectionOptionsDecryptionKeyOutputReference | ConnectionOptionsDecryptionKey): any;
export declare function connectionOptionsDecryptionKeyToHclTerraform(struct?: ConnectionOptionsDecryptionKeyOutputReference | ConnectionOptionsDecryptionKey): any;
export declare class ConnectionOptionsDecryptionKeyOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ConnectionOptionsDecryptionKey | undefined;
    set internalValue(value: ConnectionOptionsDecryptionKey | undefined);
    private _cert?;
    get cert(): string;
    set cert(value: string);
    get certInput(): string | undefined;
    private _key?;
    get key(): string;
    set key(value: string);
    get keyInput(): string | undefined;
}
export interface ConnectionOptionsFederatedConnectionsAccessTokens {
    /**
    * When enabled, Auth0 will collect and store access tokens and refresh tokens obtained from federated connections during authentication.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#active Connection#active}
    */
    readonly active?: boolean | cdktf.IResolvable;
}
export declare function connectionOptionsFederatedConnectionsAccessTokensToTerraform(struct?: ConnectionOptionsFederatedConnectionsAccessTokensOutputReference | ConnectionOptionsFederatedConnectionsAccessTokens): any;
export declare function connectionOptionsFederatedConnectionsAccessTokensToHclTerraform(struct?: ConnectionOptionsFederatedConnectionsAccessTokensOutputReference | ConnectionOptionsFederatedConnectionsAccessTokens): any;
export declare class ConnectionOptionsFederatedConnectionsAccessTokensOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ConnectionOptionsFederatedConnectionsAccessTokens | undefined;
    set internalValue(value: ConnectionOptionsFederatedConnectionsAccessTokens | undefined);
    private _active?;
    get active(): boolean | cdktf.IResolvable;
    set active(value: boolean | cdktf.IResolvable);
    resetActive(): void;
    get activeInput(): boolean | cdktf.IResolvable | undefined;
}
export interface ConnectionOptionsGatewayAuthentication {
    /**
    * Audience claim for the HS256 token sent to `gateway_url`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#audience Connection#audience}
    */
    readonly audience?: string;
    /**
    * Authentication method (default is `bearer` token).
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#method Connection#method}
    */
    readonly method?: string;
    /**
    * Secret used to sign the HS256 token sent to `gateway_url`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#secret Connection#secret}
    */
    readonly secret?: string;
    /**
    * Specifies whether or not the secret is Base64-encoded.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#secret_base64_encoded Connection#secret_base64_encoded}
    */
    readonly secretBase64Encoded?: boolean | cdktf.IResolvable;
    /**
    * Subject claim for the HS256 token sent to `gateway_url`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#subject Connection#subject}
    */
    readonly subject?: string;
}
export declare function connectionOptionsGatewayAuthenticationToTerraform(struct?: ConnectionOptionsGatewayAuthenticationOutputReference | ConnectionOptionsGatewayAuthentication): any;
export declare function connectionOptionsGatewayAuthenticationToHclTerraform(struct?: ConnectionOptionsGatewayAuthenticationOutputReference | ConnectionOptionsGatewayAuthentication): any;
export declare class ConnectionOptionsGatewayAuthenticationOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ConnectionOptionsGatewayAuthentication | undefined;
    set internalValue(value: ConnectionOptionsGatewayAuthentication | undefined);
    private _audience?;
    get audience(): string;
    set audience(value: string);
    resetAudience(): void;
    get audienceInput(): string | undefined;
    private _method?;
    get method(): string;
    set method(value: string);
    resetMethod(): void;
    get methodInput(): string | undefined;
    private _secret?;
    get secret(): string;
    set secret(value: string);
    resetSecret(): void;
    get secretInput(): string | undefined;
    private _secretBase64Encoded?;
    get secretBase64Encoded(): boolean | cdktf.IResolvable;
    set secretBase64Encoded(value: boolean | cdktf.IResolvable);
    resetSecretBase64Encoded(): void;
    get secretBase64EncodedInput(): boolean | cdktf.IResolvable | undefined;
    private _subject?;
    get subject(): string;
    set subject(value: string);
    resetSubject(): void;
    get subjectInput(): string | undefined;
}
export interface ConnectionOptionsIdpInitiated {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#client_authorize_query Connection#client_authorize_query}
    */
    readonly clientAuthorizeQuery?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#client_id Connection#client_id}
    */
    readonly clientId?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#client_protocol Connection#client_protocol}
    */
    readonly clientProtocol?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#enabled Connection#enabled}
    */
    readonly enabled?: boolean | cdktf.IResolvable;
}
export declare function connectionOptionsIdpInitiatedToTerraform(struct?: ConnectionOptionsIdpInitiatedOutputReference | ConnectionOptionsIdpInitiated): any;
export declare function connectionOptionsIdpInitiatedToHclTerraform(struct?: ConnectionOptionsIdpInitiatedOutputReference | ConnectionOptionsIdpInitiated): any;
export declare class ConnectionOptionsIdpInitiatedOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ConnectionOptionsIdpInitiated | undefined;
    set internalValue(value: ConnectionOptionsIdpInitiated | undefined);
    private _clientAuthorizeQuery?;
    get clientAuthorizeQuery(): string;
    set clientAuthorizeQuery(value: string);
    resetClientAuthorizeQuery(): void;
    get clientAuthorizeQueryInput(): string | undefined;
    private _clientId?;
    get clientId(): string;
    set clientId(value: string);
    resetClientId(): void;
    get clientIdInput(): string | undefined;
    private _clientProtocol?;
    get clientProtocol(): string;
    set clientProtocol(value: string);
    resetClientProtocol(): void;
    get clientProtocolInput(): string | undefined;
    private _enabled?;
    get enabled(): boolean | cdktf.IResolvable;
    set enabled(value: boolean | cdktf.IResolvable);
    resetEnabled(): void;
    get enabledInput(): boolean | cdktf.IResolvable | undefined;
}
export interface ConnectionOptionsMfa {
    /**
    * Indicates whether multifactor authentication is enabled for this connection.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#active Connection#active}
    */
    readonly active?: boolean | cdktf.IResolvable;
    /**
    * Indicates whether multifactor authentication enrollment settings will be returned.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#return_enroll_settings Connection#return_enroll_settings}
    */
    readonly returnEnrollSettings?: boolean | cdktf.IResolvable;
}
export declare function connectionOptionsMfaToTerraform(struct?: ConnectionOptionsMfaOutputReference | ConnectionOptionsMfa): any;
export declare function connectionOptionsMfaToHclTerraform(struct?: ConnectionOptionsMfaOutputReference | ConnectionOptionsMfa): any;
export declare class ConnectionOptionsMfaOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ConnectionOptionsMfa | undefined;
    set internalValue(value: ConnectionOptionsMfa | undefined);
    private _active?;
    get active(): boolean | cdktf.IResolvable;
    set active(value: boolean | cdktf.IResolvable);
    resetActive(): void;
    get activeInput(): boolean | cdktf.IResolvable | undefined;
    private _returnEnrollSettings?;
    get returnEnrollSettings(): boolean | cdktf.IResolvable;
    set returnEnrollSettings(value: boolean | cdktf.IResolvable);
    resetReturnEnrollSettings(): void;
    get returnEnrollSettingsInput(): boolean | cdktf.IResolvable | undefined;
}
export interface ConnectionOptionsPasskeyOptions {
    /**
    * Controls the UI used to challenge the user for their passkey
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#challenge_ui Connection#challenge_ui}
    */
    readonly challengeUi?: string;
    /**
    * Enables or disables enrollment prompt for local passkey when user authenticates using a cross-device passkey for the connection
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#local_enrollment_enabled Connection#local_enrollment_enabled}
    */
    readonly localEnrollmentEnabled?: boolean | cdktf.IResolvable;
    /**
    * Enables or disables progressive enrollment of passkeys for the connection
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#progressive_enrollment_enabled Connection#progressive_enrollment_enabled}
    */
    readonly progressiveEnrollmentEnabled?: boolean | cdktf.IResolvable;
}
export declare function connectionOptionsPasskeyOptionsToTerraform(struct?: ConnectionOptionsPasskeyOptionsOutputReference | ConnectionOptionsPasskeyOptions): any;
export declare function connectionOptionsPasskeyOptionsToHclTerraform(struct?: ConnectionOptionsPasskeyOptionsOutputReference | ConnectionOptionsPasskeyOptions): any;
export declare class ConnectionOptionsPasskeyOptionsOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ConnectionOptionsPasskeyOptions | undefined;
    set internalValue(value: ConnectionOptionsPasskeyOptions | undefined);
    private _challengeUi?;
    get challengeUi(): string;
    set challengeUi(value: string);
    resetChallengeUi(): void;
    get challengeUiInput(): string | undefined;
    private _localEnrollmentEnabled?;
    get localEnrollmentEnabled(): boolean | cdktf.IResolvable;
    set localEnrollmentEnabled(value: boolean | cdktf.IResolvable);
    resetLocalEnrollmentEnabled(): void;
    get localEnrollmentEnabledInput(): boolean | cdktf.IResolvable | undefined;
    private _progressiveEnrollmentEnabled?;
    get progressiveEnrollmentEnabled(): boolean | cdktf.IResolvable;
    set progressiveEnrollmentEnabled(value: boolean | cdktf.IResolvable);
    resetProgressiveEnrollmentEnabled(): void;
    get progressiveEnrollmentEnabledInput(): boolean | cdktf.IResolvable | undefined;
}
export interface ConnectionOptionsPasswordComplexityOptions {
    /**
    * Minimum number of characters allowed in passwords.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#min_length Connection#min_length}
    */
    readonly minLength?: number;
}
export declare function connectionOptionsPasswordComplexityOptionsToTerraform(struct?: ConnectionOptionsPasswordComplexityOptionsOutputReference | ConnectionOptionsPasswordComplexityOptions): any;
export declare function connectionOptionsPasswordComplexityOptionsToHclTerraform(struct?: ConnectionOptionsPasswordComplexityOptionsOutputReference | ConnectionOptionsPasswordComplexityOptions): any;
export declare class ConnectionOptionsPasswordComplexityOptionsOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ConnectionOptionsPasswordComplexityOptions | undefined;
    set internalValue(value: ConnectionOptionsPasswordComplexityOptions | undefined);
    private _minLength?;
    get minLength(): number;
    set minLength(value: number);
    resetMinLength(): void;
    get minLengthInput(): number | undefined;
}
export interface ConnectionOptionsPasswordDictionary {
    /**
    * Customized contents of the password dictionary. By default, the password dictionary contains a list of the [10,000 most common passwords](https://github.com/danielmiessler/SecLists/blob/master/Passwords/Common-Credentials/10k-most-common.txt); your customized content is used in addition to the default password dictionary. Matching is not case-sensitive.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#dictionary Connection#dictionary}
    */
    readonly dictionary?: string[];
    /**
    * Indicates whether the password dictionary check is enabled for this connection.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#enable Connection#enable}
    */
    readonly enable?: boolean | cdktf.IResolvable;
}
export declare function connectionOptionsPasswordDictionaryToTerraform(struct?: ConnectionOptionsPasswordDictionaryOutputReference | ConnectionOptionsPasswordDictionary): any;
export declare function connectionOptionsPasswordDictionaryToHclTerraform(struct?: ConnectionOptionsPasswordDictionaryOutputReference | ConnectionOptionsPasswordDictionary): any;
export declare class ConnectionOptionsPasswordDictionaryOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ConnectionOptionsPasswordDictionary | undefined;
    set internalValue(value: ConnectionOptionsPasswordDictionary | undefined);
    private _dictionary?;
    get dictionary(): string[];
    set dictionary(value: string[]);
    resetDictionary(): void;
    get dictionaryInput(): string[] | undefined;
    private _enable?;
    get enable(): boolean | cdktf.IResolvable;
    set enable(value: boolean | cdktf.IResolvable);
    resetEnable(): void;
    get enableInput(): boolean | cdktf.IResolvable | undefined;
}
export interface ConnectionOptionsPasswordHistory {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#enable Connection#enable}
    */
    readonly enable?: boolean | cdktf.IResolvable;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#size Connection#size}
    */
    readonly size?: number;
}
export declare function connectionOptionsPasswordHistoryToTerraform(struct?: ConnectionOptionsPasswordHistory | cdktf.IResolvable): any;
export declare function connectionOptionsPasswordHistoryToHclTerraform(struct?: ConnectionOptionsPasswordHistory | cdktf.IResolvable): any;
export declare class ConnectionOptionsPasswordHistoryOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): ConnectionOptionsPasswordHistory | cdktf.IResolvable | undefined;
    set internalValue(value: ConnectionOptionsPasswordHistory | cdktf.IResolvable | undefined);
    private _enable?;
    get enable(): boolean | cdktf.IResolvable;
    set enable(value: boolean | cdktf.IResolvable);
    resetEnable(): void;
    get enableInput(): boolean | cdktf.IResolvable | undefined;
    private _size?;
    get size(): number;
    set size(value: number);
    resetSize(): void;
    get sizeInput(): number | undefined;
}
export declare class ConnectionOptionsPasswordHistoryList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: ConnectionOptionsPasswordHistory[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): ConnectionOptionsPasswordHistoryOutputReference;
}
export interface ConnectionOptionsPasswordNoPersonalInfo {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#enable Connection#enable}
    */
    readonly enable?: boolean | cdktf.IResolvable;
}
export declare function connectionOptionsPasswordNoPersonalInfoToTerraform(struct?: ConnectionOptionsPasswordNoPersonalInfoOutputReference | ConnectionOptionsPasswordNoPersonalInfo): any;
export declare function connectionOptionsPasswordNoPersonalInfoToHclTerraform(struct?: ConnectionOptionsPasswordNoPersonalInfoOutputReference | ConnectionOptionsPasswordNoPersonalInfo): any;
export declare class ConnectionOptionsPasswordNoPersonalInfoOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ConnectionOptionsPasswordNoPersonalInfo | undefined;
    set internalValue(value: ConnectionOptionsPasswordNoPersonalInfo | undefined);
    private _enable?;
    get enable(): boolean | cdktf.IResolvable;
    set enable(value: boolean | cdktf.IResolvable);
    resetEnable(): void;
    get enableInput(): boolean | cdktf.IResolvable | undefined;
}
export interface ConnectionOptionsPasswordOptionsComplexity {
    /**
    * When all 4 character types are specified, determines if all or 3 of 4 are required. Possible values: `all`, `three_of_four`. Default: `all`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#character_type_rule Connection#character_type_rule}
    */
    readonly characterTypeRule?: string;
    /**
    * Required character types. Valid values: `uppercase`, `lowercase`, `number`, `special`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#character_types Connection#character_types}
    */
    readonly characterTypes?: string[];
    /**
    * Controls whether 3+ consecutive identical characters are allowed. Possible values: `allow`, `block`. Default: `allow`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#identical_characters Connection#identical_characters}
    */
    readonly identicalCharacters?: string;
    /**
    * Controls behavior when the password exceeds 72 bytes. Possible values: `truncate`, `error`. Default: `error`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#max_length_exceeded Connection#max_length_exceeded}
    */
    readonly maxLengthExceeded?: string;
    /**
    * Minimum password length. Must be between 1 and 72. Default: 15.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#min_length Connection#min_length}
    */
    readonly minLength?: number;
    /**
    * Controls whether sequential characters (abc, 123, etc.) are allowed. Possible values: `allow`, `block`. Default: `allow`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#sequential_characters Connection#sequential_characters}
    */
    readonly sequentialCharacters?: string;
}
export declare function connectionOptionsPasswordOptionsComplexityToTerraform(struct?: ConnectionOptionsPasswordOptionsComplexityOutputReference | ConnectionOptionsPasswordOptionsComplexity): any;
export declare function connectionOptionsPasswordOptionsComplexityToHclTerraform(struct?: ConnectionOptionsPasswordOptionsComplexityOutputReference | ConnectionOptionsPasswordOptionsComplexity): any;
export declare class ConnectionOptionsPasswordOptionsComplexityOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ConnectionOptionsPasswordOptionsComplexity | undefined;
    set internalValue(value: ConnectionOptionsPasswordOptionsComplexity | undefined);
    private _characterTypeRule?;
    get characterTypeRule(): string;
    set characterTypeRule(value: string);
    resetCharacterTypeRule(): void;
    get characterTypeRuleInput(): string | undefined;
    private _characterTypes?;
    get characterTypes(): string[];
    set characterTypes(value: string[]);
    resetCharacterTypes(): void;
    get characterTypesInput(): string[] | undefined;
    private _identicalCharacters?;
    get identicalCharacters(): string;
    set identicalCharacters(value: string);
    resetIdenticalCharacters(): void;
    get identicalCharactersInput(): string | undefined;
    private _maxLengthExceeded?;
    get maxLengthExceeded(): string;
    set maxLengthExceeded(value: string);
    resetMaxLengthExceeded(): void;
    get maxLengthExceededInput(): string | undefined;
    private _minLength?;
    get minLength(): number;
    set minLength(value: number);
    resetMinLength(): void;
    get minLengthInput(): number | undefined;
    private _sequentialCharacters?;
    get sequentialCharacters(): string;
    set sequentialCharacters(value: string);
    resetSequentialCharacters(): void;
    get sequentialCharactersInput(): string | undefined;
}
export interface ConnectionOptionsPasswordOptionsDictionary {
    /**
    * Enables dictionary checking.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#active Connection#active}
    */
    readonly active?: boolean | cdktf.IResolvable;
    /**
    * Custom list of disallowed terms.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#custom Connection#custom}
    */
    readonly custom?: string[];
    /**
    * Default dictionary to use. Possible values: `en_10k`, `en_100k`. Default: `en_100k`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#default Connection#default}
    */
    readonly default?: string;
}
export declare function connectionOptionsPasswordOptionsDictionaryToTerraform(struct?: ConnectionOptionsPasswordOptionsDictionaryOutputReference | ConnectionOptionsPasswordOptionsDictionary): any;
export declare function connectionOptionsPasswordOptionsDictionaryToHclTerraform(struct?: ConnectionOptionsPasswordOptionsDictionaryOutputReference | ConnectionOptionsPasswordOptionsDictionary): any;
export declare class ConnectionOptionsPasswordOptionsDictionaryOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ConnectionOptionsPasswordOptionsDictionary | undefined;
    set internalValue(value: ConnectionOptionsPasswordOptionsDictionary | undefined);
    private _active?;
    get active(): boolean | cdktf.IResolvable;
    set active(value: boolean | cdktf.IResolvable);
    resetActive(): void;
    get activeInput(): boolean | cdktf.IResolvable | undefined;
    private _custom?;
    get custom(): string[];
    set custom(value: string[]);
    resetCustom(): void;
    get customInput(): string[] | undefined;
    private _default?;
    get default(): string;
    set default(value: string);
    resetDefault(): void;
    get defaultInput(): string | undefined;
}
export interface ConnectionOptionsPasswordOptionsHistory {
    /**
    * Enables password history checking.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#active Connection#active}
    */
    readonly active?: boolean | cdktf.IResolvable;
    /**
    * Number of previous passwords to check against. Must be between 1 and 24. Default: 3.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#size Connection#size}
    */
    readonly size?: number;
}
export declare function connectionOptionsPasswordOptionsHistoryToTerraform(struct?: ConnectionOptionsPasswordOptionsHistoryOutputReference | ConnectionOptionsPasswordOptionsHistory): any;
export declare function connectionOptionsPasswordOptionsHistoryToHclTerraform(struct?: ConnectionOptionsPasswordOptionsHistoryOutputReference | ConnectionOptionsPasswordOptionsHistory): any;
export declare class ConnectionOptionsPasswordOptionsHistoryOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ConnectionOptionsPasswordOptionsHistory | undefined;
    set internalValue(value: ConnectionOptionsPasswordOptionsHistory | undefined);
    private _active?;
    get active(): boolean | cdktf.IResolvable;
    set active(value: boolean | cdktf.IResolvable);
    resetActive(): void;
    get activeInput(): boolean | cdktf.IResolvable | undefined;
    private _size?;
    get size(): number;
    set size(value: number);
    resetSize(): void;
    get sizeInput(): number | undefined;
}
export interface ConnectionOptionsPasswordOptionsProfileData {
    /**
    * Prevents users from including profile data in passwords.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#active Connection#active}
    */
    readonly active?: boolean | cdktf.IResolvable;
    /**
    * User profile fields to block from passwords. Maximum 12 items, each max 100 characters.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#blocked_fields Connection#blocked_fields}
    */
    readonly blockedFields?: string[];
}
export declare function connectionOptionsPasswordOptionsProfileDataToTerraform(struct?: ConnectionOptionsPasswordOptionsProfileDataOutputReference | ConnectionOptionsPasswordOptionsProfileData): any;
export declare function connectionOptionsPasswordOptionsProfileDataToHclTerraform(struct?: ConnectionOptionsPasswordOptionsProfileDataOutputReference | ConnectionOptionsPasswordOptionsProfileData): any;
export declare class ConnectionOptionsPasswordOptionsProfileDataOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ConnectionOptionsPasswordOptionsProfileData | undefined;
    set internalValue(value: ConnectionOptionsPasswordOptionsProfileData | undefined);
    private _active?;
    get active(): boolean | cdktf.IResolvable;
    set active(value: boolean | cdktf.IResolvable);
    resetActive(): void;
    get activeInput(): boolean | cdktf.IResolvable | undefined;
    private _blockedFields?;
    get blockedFields(): string[];
    set blockedFields(value: string[]);
    resetBlockedFields(): void;
    get blockedFieldsInput(): string[] | undefined;
}
export interface ConnectionOptionsPasswordOptions {
    /**
    * complexity block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#complexity Connection#complexity}
    */
    readonly complexity?: ConnectionOptionsPasswordOptionsComplexity;
    /**
    * dictionary block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#dictionary Connection#dictionary}
    */
    readonly dictionary?: ConnectionOptionsPasswordOptionsDictionary;
    /**
    * history block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#history Connection#history}
    */
    readonly history?: ConnectionOptionsPasswordOptionsHistory;
    /**
    * profile_data block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#profile_data Connection#profile_data}
    */
    readonly profileData?: ConnectionOptionsPasswordOptionsProfileData;
}
export declare function connectionOptionsPasswordOptionsToTerraform(struct?: ConnectionOptionsPasswordOptionsOutputReference | ConnectionOptionsPasswordOptions): any;
export declare function connectionOptionsPasswordOptionsToHclTerraform(struct?: ConnectionOptionsPasswordOptionsOutputReference | ConnectionOptionsPasswordOptions): any;
export declare class ConnectionOptionsPasswordOptionsOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ConnectionOptionsPasswordOptions | undefined;
    set internalValue(value: ConnectionOptionsPasswordOptions | undefined);
    private _complexity;
    get complexity(): ConnectionOptionsPasswordOptionsComplexityOutputReference;
    putComplexity(value: ConnectionOptionsPasswordOptionsComplexity): void;
    resetComplexity(): void;
    get complexityInput(): ConnectionOptionsPasswordOptionsComplexity | undefined;
    private _dictionary;
    get dictionary(): ConnectionOptionsPasswordOptionsDictionaryOutputReference;
    putDictionary(value: ConnectionOptionsPasswordOptionsDictionary): void;
    resetDictionary(): void;
    get dictionaryInput(): ConnectionOptionsPasswordOptionsDictionary | undefined;
    private _history;
    get history(): ConnectionOptionsPasswordOptionsHistoryOutputReference;
    putHistory(value: ConnectionOptionsPasswordOptionsHistory): void;
    resetHistory(): void;
    get historyInput(): ConnectionOptionsPasswordOptionsHistory | undefined;
    private _profileData;
    get profileData(): ConnectionOptionsPasswordOptionsProfileDataOutputReference;
    putProfileData(value: ConnectionOptionsPasswordOptionsProfileData): void;
    resetProfileData(): void;
    get profileDataInput(): ConnectionOptionsPasswordOptionsProfileData | undefined;
}
export interface ConnectionOptionsSigningKey {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#cert Connection#cert}
    */
    readonly cert: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#key Connection#key}
    */
    readonly key: string;
}
export declare function connectionOptionsSigningKeyToTerraform(struct?: ConnectionOptionsSigningKeyOutputReference | ConnectionOptionsSigningKey): any;
export declare function connectionOptionsSigningKeyToHclTerraform(struct?: ConnectionOptionsSigningKeyOutputReference | ConnectionOptionsSigningKey): any;
export declare class ConnectionOptionsSigningKeyOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ConnectionOptionsSigningKey | undefined;
    set internalValue(value: ConnectionOptionsSigningKey | undefined);
    private _cert?;
    get cert(): string;
    set cert(value: string);
    get certInput(): string | undefined;
    private _key?;
    get key(): string;
    set key(value: string);
    get keyInput(): string | undefined;
}
export interface ConnectionOptionsTotp {
    /**
    * Length of the one-time password.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#length Connection#length}
    */
    readonly length?: number;
    /**
    * Seconds between allowed generation of new passwords.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#time_step Connection#time_step}
    */
    readonly timeStep?: number;
}
export declare function connectionOptionsTotpToTerraform(struct?: ConnectionOptionsTotpOutputReference | ConnectionOptionsTotp): any;
export declare function connectionOptionsTotpToHclTerraform(struct?: ConnectionOptionsTotpOutputReference | ConnectionOptionsTotp): any;
export declare class ConnectionOptionsTotpOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ConnectionOptionsTotp | undefined;
    set internalValue(value: ConnectionOptionsTotp | undefined);
    private _length?;
    get length(): number;
    set length(value: number);
    resetLength(): void;
    get lengthInput(): number | undefined;
    private _timeStep?;
    get timeStep(): number;
    set timeStep(value: number);
    resetTimeStep(): void;
    get timeStepInput(): number | undefined;
}
export interface ConnectionOptionsValidationUsername {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#max Connection#max}
    */
    readonly max?: number;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#min Connection#min}
    */
    readonly min?: number;
}
export declare function connectionOptionsValidationUsernameToTerraform(struct?: ConnectionOptionsValidationUsernameOutputReference | ConnectionOptionsValidationUsername): any;
export declare function connectionOptionsValidationUsernameToHclTerraform(struct?: ConnectionOptionsValidationUsernameOutputReference | ConnectionOptionsValidationUsername): any;
export declare class ConnectionOptionsValidationUsernameOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ConnectionOptionsValidationUsername | undefined;
    set internalValue(value: ConnectionOptionsValidationUsername | undefined);
    private _max?;
    get max(): number;
    set max(value: number);
    resetMax(): void;
    get maxInput(): number | undefined;
    private _min?;
    get min(): number;
    set min(value: number);
    resetMin(): void;
    get minInput(): number | undefined;
}
export interface ConnectionOptionsValidation {
    /**
    * username block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#username Connection#username}
    */
    readonly username?: ConnectionOptionsValidationUsername;
}
export declare function connectionOptionsValidationToTerraform(struct?: ConnectionOptionsValidationOutputReference | ConnectionOptionsValidation): any;
export declare function connectionOptionsValidationToHclTerraform(struct?: ConnectionOptionsValidationOutputReference | ConnectionOptionsValidation): any;
export declare class ConnectionOptionsValidationOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ConnectionOptionsValidation | undefined;
    set internalValue(value: ConnectionOptionsValidation | undefined);
    private _username;
    get username(): ConnectionOptionsValidationUsernameOutputReference;
    putUsername(value: ConnectionOptionsValidationUsername): void;
    resetUsername(): void;
    get usernameInput(): ConnectionOptionsValidationUsername | undefined;
}
export interface ConnectionOptions {
    /**
    * URL used to exchange a user-authorized request token for an access token.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#access_token_url Connection#access_token_url}
    */
    readonly accessTokenUrl?: string;
    /**
    * ADFS URL where to fetch the metadata source.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#adfs_server Connection#adfs_server}
    */
    readonly adfsServer?: string;
    /**
    * List of allowed audiences.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#allowed_audiences Connection#allowed_audiences}
    */
    readonly allowedAudiences?: string[];
    /**
    * Enable API Access to groups.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#api_enable_groups Connection#api_enable_groups}
    */
    readonly apiEnableGroups?: boolean | cdktf.IResolvable;
    /**
    * Enable API Access to users.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#api_enable_users Connection#api_enable_users}
    */
    readonly apiEnableUsers?: boolean | cdktf.IResolvable;
    /**
    * App ID.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#app_id Connection#app_id}
    */
    readonly appId?: string;
    /**
    * Query string parameters to be included as part of the generated passwordless email link.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#auth_params Connection#auth_params}
    */
    readonly authParams?: {
        [key: string]: string;
    };
    /**
    * Authorization endpoint.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#authorization_endpoint Connection#authorization_endpoint}
    */
    readonly authorizationEndpoint?: string;
    /**
    * Indicates whether to enable brute force protection, which will limit the number of signups and failed logins from a suspicious IP address.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#brute_force_protection Connection#brute_force_protection}
    */
    readonly bruteForceProtection?: boolean | cdktf.IResolvable;
    /**
    * The strategy's client ID.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#client_id Connection#client_id}
    */
    readonly clientId?: string;
    /**
    * The strategy's client secret.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#client_secret Connection#client_secret}
    */
    readonly clientSecret?: string;
    /**
    * Salesforce community base URL.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#community_base_url Connection#community_base_url}
    */
    readonly communityBaseUrl?: string;
    /**
    * A case-sensitive map of key value pairs used as configuration variables for the `custom_script`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#configuration Connection#configuration}
    */
    readonly configuration?: {
        [key: string]: string;
    };
    /**
    * Identifies the client to the service provider
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#consumer_key Connection#consumer_key}
    */
    readonly consumerKey?: string;
    /**
    * Secret used to establish ownership of the consumer key.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#consumer_secret Connection#consumer_secret}
    */
    readonly consumerSecret?: string;
    /**
    * A map of scripts used to integrate with a custom database.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#custom_scripts Connection#custom_scripts}
    */
    readonly customScripts?: {
        [key: string]: string;
    };
    /**
    * When enabled, additional debug information will be generated.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#debug Connection#debug}
    */
    readonly debug?: boolean | cdktf.IResolvable;
    /**
    * The destination URL for the SAML assertion. Used when configuring a SAML connection for proxy gateways.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#destination_url Connection#destination_url}
    */
    readonly destinationUrl?: string;
    /**
    * Sign Request Algorithm Digest.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#digest_algorithm Connection#digest_algorithm}
    */
    readonly digestAlgorithm?: string;
    /**
    * Indicates whether to disable the cache or not.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#disable_cache Connection#disable_cache}
    */
    readonly disableCache?: boolean | cdktf.IResolvable;
    /**
    * Indicates whether to remove the forgot password link within the New Universal Login.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#disable_self_service_change_password Connection#disable_self_service_change_password}
    */
    readonly disableSelfServiceChangePassword?: boolean | cdktf.IResolvable;
    /**
    * When enabled, will disable sign out.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#disable_sign_out Connection#disable_sign_out}
    */
    readonly disableSignOut?: boolean | cdktf.IResolvable;
    /**
    * Indicates whether to allow user sign-ups to your application.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#disable_signup Connection#disable_signup}
    */
    readonly disableSignup?: boolean | cdktf.IResolvable;
    /**
    * OpenID discovery URL, e.g. `https://auth.example.com/.well-known/openid-configuration`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#discovery_url Connection#discovery_url}
    */
    readonly discoveryUrl?: string;
    /**
    * Domain name.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#domain Connection#domain}
    */
    readonly domain?: string;
    /**
    * List of the domains that can be authenticated using the identity provider. Only needed for Identifier First authentication flows.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#domain_aliases Connection#domain_aliases}
    */
    readonly domainAliases?: string[];
    /**
    * The algorithm used to sign the DPoP proof. Allowed values: ES256, ES384, ES512, Ed25519.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#dpop_signing_alg Connection#dpop_signing_alg}
    */
    readonly dpopSigningAlg?: string;
    /**
    * Indicates whether to request the email scope. Used by some OAuth2 connections (e.g., LINE).
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#email Connection#email}
    */
    readonly email?: boolean | cdktf.IResolvable;
    /**
    * Set to `true` to inject context into custom DB scripts (warning: cannot be disabled once enabled).
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#enable_script_context Connection#enable_script_context}
    */
    readonly enableScriptContext?: boolean | cdktf.IResolvable;
    /**
    * Set to `true` to use a legacy user store.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#enabled_database_customization Connection#enabled_database_customization}
    */
    readonly enabledDatabaseCustomization?: boolean | cdktf.IResolvable;
    /**
    * Custom Entity ID for the connection.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#entity_id Connection#entity_id}
    */
    readonly entityId?: string;
    /**
    * Federation Metadata for the ADFS connection.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#fed_metadata_xml Connection#fed_metadata_xml}
    */
    readonly fedMetadataXml?: string;
    /**
    * If you're configuring a SAML enterprise connection for a non-standard PingFederate Server, you must update the attribute mappings.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#fields_map Connection#fields_map}
    */
    readonly fieldsMap?: string;
    /**
    * Specifies whether or not request info should be forwarded to sms gateway.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#forward_request_info Connection#forward_request_info}
    */
    readonly forwardRequestInfo?: boolean | cdktf.IResolvable;
    /**
    * Address to use as the sender.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#from Connection#from}
    */
    readonly from?: string;
    /**
    * Defines a custom sms gateway to use instead of Twilio.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#gateway_url Connection#gateway_url}
    */
    readonly gatewayUrl?: string;
    /**
    * Specifies the issuer of the JWT used for global token revocation for the SAML connection.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#global_token_revocation_jwt_iss Connection#global_token_revocation_jwt_iss}
    */
    readonly globalTokenRevocationJwtIss?: string;
    /**
    * Specifies the subject of the JWT used for global token revocation for the SAML connection.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#global_token_revocation_jwt_sub Connection#global_token_revocation_jwt_sub}
    */
    readonly globalTokenRevocationJwtSub?: string;
    /**
    * Icon URL.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#icon_url Connection#icon_url}
    */
    readonly iconUrl?: string;
    /**
    * Indicates whether the identity provider supports session expiry via the id_token. When true, Auth0 will use the session_expiry claim from the upstream IdP's ID token to determine the maximum session lifetime. Only applicable for Okta and OIDC connections.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#id_token_session_expiry_supported Connection#id_token_session_expiry_supported}
    */
    readonly idTokenSessionExpirySupported?: boolean | cdktf.IResolvable;
    /**
    * List of allowed algorithms for the ID token signature. If not set or empty, default algorithm(s) will be applied at runtime. (Okta/OIDC Connections)
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#id_token_signed_response_algs Connection#id_token_signed_response_algs}
    */
    readonly idTokenSignedResponseAlgs?: string[];
    /**
    * Azure AD Identity API. Available options are: `microsoft-identity-platform-v2.0` or `azure-active-directory-v1.0`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#identity_api Connection#identity_api}
    */
    readonly identityApi?: string;
    /**
    * Indicates whether you have a legacy user store and want to gradually migrate those users to the Auth0 user store.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#import_mode Connection#import_mode}
    */
    readonly importMode?: boolean | cdktf.IResolvable;
    /**
    * A list of IPs.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#ips Connection#ips}
    */
    readonly ips?: string[];
    /**
    * Issuer URL, e.g. `https://auth.example.com`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#issuer Connection#issuer}
    */
    readonly issuer?: string;
    /**
    * JWKS URI.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#jwks_uri Connection#jwks_uri}
    */
    readonly jwksUri?: string;
    /**
    * Apple Key ID.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#key_id Connection#key_id}
    */
    readonly keyId?: string;
    /**
    * By default Auth0 maps `user_id` to `email`. Enabling this setting changes the behavior to map `user_id` to 'id' instead. This can only be defined on a new Google Workspace connection and can not be changed once set.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#map_user_id_to_id Connection#map_user_id_to_id}
    */
    readonly mapUserIdToId?: boolean | cdktf.IResolvable;
    /**
    * Maximum number of groups to retrieve.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#max_groups_to_retrieve Connection#max_groups_to_retrieve}
    */
    readonly maxGroupsToRetrieve?: string;
    /**
    * SID for Copilot. Used when SMS Source is Copilot.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#messaging_service_sid Connection#messaging_service_sid}
    */
    readonly messagingServiceSid?: string;
    /**
    * The URL of the SAML metadata document.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#metadata_url Connection#metadata_url}
    */
    readonly metadataUrl?: string;
    /**
    * The XML content for the SAML metadata document. Values within the xml will take precedence over other attributes set on the options block.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#metadata_xml Connection#metadata_xml}
    */
    readonly metadataXml?: string;
    /**
    * The public name of the email or SMS Connection. In most cases this is the same name as the connection name.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#name Connection#name}
    */
    readonly name?: string;
    /**
    * If there are user fields that should not be stored in Auth0 databases due to privacy reasons, you can add them to the DenyList here.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#non_persistent_attrs Connection#non_persistent_attrs}
    */
    readonly nonPersistentAttrs?: string[];
    /**
    * Additional OIDC metadata to include in the discovery document. Only applicable when strategy=oidc, okta, or samlp. (EA only)
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#oidc_metadata Connection#oidc_metadata}
    */
    readonly oidcMetadata?: string;
    /**
    * Indicates level of password strength to enforce during authentication. A strong password policy will make it difficult, if not improbable, for someone to guess a password through either manual or automated means. Options include `none`, `low`, `fair`, `good`, `excellent`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#password_policy Connection#password_policy}
    */
    readonly passwordPolicy?: string;
    /**
    * Ping Federate Server URL.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#ping_federate_base_url Connection#ping_federate_base_url}
    */
    readonly pingFederateBaseUrl?: string;
    /**
    * Enables Proof Key for Code Exchange (PKCE) functionality for OAuth2 connections.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#pkce_enabled Connection#pkce_enabled}
    */
    readonly pkceEnabled?: boolean | cdktf.IResolvable;
    /**
    * Order of attributes for precedence in identification.Valid values: email, phone_number, username. If Precedence is set, it must contain all values (email, phone_number, username) in specific order
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#precedence Connection#precedence}
    */
    readonly precedence?: string[];
    /**
    * The SAML Response Binding: how the SAML token is received by Auth0 from the IdP.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#protocol_binding Connection#protocol_binding}
    */
    readonly protocolBinding?: string;
    /**
    * Defines the custom `sms_gateway` provider.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#provider Connection#provider}
    */
    readonly provider?: string;
    /**
    * Allows configuration if connections_realm_fallback flag is enabled for the tenant
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#realm_fallback Connection#realm_fallback}
    */
    readonly realmFallback?: boolean | cdktf.IResolvable;
    /**
    * The recipient URL for the SAML assertion. Used when configuring a SAML connection for proxy gateways.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#recipient_url Connection#recipient_url}
    */
    readonly recipientUrl?: string;
    /**
    * Template that formats the SAML request.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#request_template Connection#request_template}
    */
    readonly requestTemplate?: string;
    /**
    * URL used to obtain an unauthorized request token.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#request_token_url Connection#request_token_url}
    */
    readonly requestTokenUrl?: string;
    /**
    * Indicates whether the user is required to provide a username in addition to an email address.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#requires_username Connection#requires_username}
    */
    readonly requiresUsername?: boolean | cdktf.IResolvable;
    /**
    * Permissions to grant to the connection. Within the Auth0 dashboard these appear under the "Attributes" and "Extended Attributes" sections. Some examples: `basic_profile`, `ext_profile`, `ext_nested_groups`, etc.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#scopes Connection#scopes}
    */
    readonly scopes?: string[];
    /**
    * A map of scripts used for an OAuth connection. Only accepts a `fetchUserProfile` script.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#scripts Connection#scripts}
    */
    readonly scripts?: {
        [key: string]: string;
    };
    /**
    * When true and `type` is 'back_channel', includes a cryptographic nonce in authorization requests to prevent replay attacks. The identity provider must include this nonce in the ID token for validation.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#send_back_channel_nonce Connection#send_back_channel_nonce}
    */
    readonly sendBackChannelNonce?: boolean | cdktf.IResolvable;
    /**
    * Session Key for storing the request token.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#session_key Connection#session_key}
    */
    readonly sessionKey?: string;
    /**
    * Determines whether to sync user profile attributes (`name`, `given_name`, `family_name`, `nickname`, `picture`) at each login or only on the first login. Options include: `on_each_login`, `on_first_login`, `never_on_login`. Default value: `on_each_login`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#set_user_root_attributes Connection#set_user_root_attributes}
    */
    readonly setUserRootAttributes?: string;
    /**
    * Choose how Auth0 sets the email_verified field in the user profile.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#should_trust_email_verified_connection Connection#should_trust_email_verified_connection}
    */
    readonly shouldTrustEmailVerifiedConnection?: string;
    /**
    * SAML single login URL for the connection.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#sign_in_endpoint Connection#sign_in_endpoint}
    */
    readonly signInEndpoint?: string;
    /**
    * SAML single logout URL for the connection.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#sign_out_endpoint Connection#sign_out_endpoint}
    */
    readonly signOutEndpoint?: string;
    /**
    * When enabled, the SAML authentication request will be signed.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#sign_saml_request Connection#sign_saml_request}
    */
    readonly signSamlRequest?: boolean | cdktf.IResolvable;
    /**
    * Sign Request Algorithm.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#signature_algorithm Connection#signature_algorithm}
    */
    readonly signatureAlgorithm?: string;
    /**
    * Signature method used to sign the request
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#signature_method Connection#signature_method}
    */
    readonly signatureMethod?: string;
    /**
    * X.509 signing certificate (encoded in PEM or CER) you retrieved from the IdP, Base64-encoded.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#signing_cert Connection#signing_cert}
    */
    readonly signingCert?: string;
    /**
    * Version 1 is deprecated, use version 2.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#strategy_version Connection#strategy_version}
    */
    readonly strategyVersion?: number;
    /**
    * Subject line of the email.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#subject Connection#subject}
    */
    readonly subject?: string;
    /**
    * Syntax of the template body.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#syntax Connection#syntax}
    */
    readonly syntax?: string;
    /**
    * Apple Team ID.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#team_id Connection#team_id}
    */
    readonly teamId?: string;
    /**
    * Body of the template.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#template Connection#template}
    */
    readonly template?: string;
    /**
    * Tenant domain name.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#tenant_domain Connection#tenant_domain}
    */
    readonly tenantDomain?: string;
    /**
    * Token endpoint.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#token_endpoint Connection#token_endpoint}
    */
    readonly tokenEndpoint?: string;
    /**
    * Specifies the authentication method for the token endpoint. (Okta/OIDC Connections)
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#token_endpoint_auth_method Connection#token_endpoint_auth_method}
    */
    readonly tokenEndpointAuthMethod?: string;
    /**
    * Specifies the signing algorithm for the token endpoint. (Okta/OIDC Connections)
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#token_endpoint_auth_signing_alg Connection#token_endpoint_auth_signing_alg}
    */
    readonly tokenEndpointAuthSigningAlg?: string;
    /**
    * Specifies the format of the aud (audience) claim in the JWT for client authentication. Accepted values: 'issuer' or 'token_endpoint'. (Okta/OIDC Connections)
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#token_endpoint_jwtca_aud_format Connection#token_endpoint_jwtca_aud_format}
    */
    readonly tokenEndpointJwtcaAudFormat?: string;
    /**
    * SID for your Twilio account.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#twilio_sid Connection#twilio_sid}
    */
    readonly twilioSid?: string;
    /**
    * AuthToken for your Twilio account.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#twilio_token Connection#twilio_token}
    */
    readonly twilioToken?: string;
    /**
    * The connection's communication channel type. For OIDC connections, accepted values are `back_channel` and `front_channel`; for Okta Workforce connections, only `back_channel` is accepted. Front Channel uses the OIDC protocol with `response_mode=form_post` and `response_type=id_token`. Back Channel uses `response_type=code`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#type Connection#type}
    */
    readonly type?: string;
    /**
    * You can pass provider-specific parameters to an identity provider during authentication. The values can either be static per connection or dynamic per user.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#upstream_params Connection#upstream_params}
    */
    readonly upstreamParams?: string;
    /**
    * Indicates whether to use cert auth or not.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#use_cert_auth Connection#use_cert_auth}
    */
    readonly useCertAuth?: boolean | cdktf.IResolvable;
    /**
    * Indicates whether to use Kerberos or not.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#use_kerberos Connection#use_kerberos}
    */
    readonly useKerberos?: boolean | cdktf.IResolvable;
    /**
    * Determines the `scopes` format: `true` makes it a space-separated string (per OAuth2 specification); `false` makes it an array.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#use_oauth_spec_scope Connection#use_oauth_spec_scope}
    */
    readonly useOauthSpecScope?: boolean | cdktf.IResolvable;
    /**
    * Whether to use WS-Fed.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#use_wsfed Connection#use_wsfed}
    */
    readonly useWsfed?: boolean | cdktf.IResolvable;
    /**
    * URL used to obtain user authorization.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#user_authorization_url Connection#user_authorization_url}
    */
    readonly userAuthorizationUrl?: string;
    /**
    * Attribute in the token that will be mapped to the user_id property in Auth0.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#user_id_attribute Connection#user_id_attribute}
    */
    readonly userIdAttribute?: string;
    /**
    * User info endpoint.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#userinfo_endpoint Connection#userinfo_endpoint}
    */
    readonly userinfoEndpoint?: string;
    /**
    * Indicates whether to use the common endpoint rather than the default endpoint. Typically enabled if you're using this for a multi-tenant application in Azure AD.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#waad_common_endpoint Connection#waad_common_endpoint}
    */
    readonly waadCommonEndpoint?: boolean | cdktf.IResolvable;
    /**
    * Protocol to use.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#waad_protocol Connection#waad_protocol}
    */
    readonly waadProtocol?: string;
    /**
    * attribute_map block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#attribute_map Connection#attribute_map}
    */
    readonly attributeMap?: ConnectionOptionsAttributeMap;
    /**
    * attributes block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#attributes Connection#attributes}
    */
    readonly attributes?: ConnectionOptionsAttributes[] | cdktf.IResolvable;
    /**
    * authentication_methods block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#authentication_methods Connection#authentication_methods}
    */
    readonly authenticationMethods?: ConnectionOptionsAuthenticationMethods[] | cdktf.IResolvable;
    /**
    * connection_settings block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#connection_settings Connection#connection_settings}
    */
    readonly connectionSettings?: ConnectionOptionsConnectionSettings;
    /**
    * custom_headers block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#custom_headers Connection#custom_headers}
    */
    readonly customHeaders?: ConnectionOptionsCustomHeaders[] | cdktf.IResolvable;
    /**
    * custom_password_hash block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#custom_password_hash Connection#custom_password_hash}
    */
    readonly customPasswordHash?: ConnectionOptionsCustomPasswordHash;
    /**
    * decryption_key block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#decryption_key Connection#decryption_key}
    */
    readonly decryptionKey?: ConnectionOptionsDecryptionKey;
    /**
    * federated_connections_access_tokens block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#federated_connections_access_tokens Connection#federated_connections_access_tokens}
    */
    readonly federatedConnectionsAccessTokens?: ConnectionOptionsFederatedConnectionsAccessTokens;
    /**
    * gateway_authentication block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#gateway_authentication Connection#gateway_authentication}
    */
    readonly gatewayAuthentication?: ConnectionOptionsGatewayAuthentication;
    /**
    * idp_initiated block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#idp_initiated Connection#idp_initiated}
    */
    readonly idpInitiated?: ConnectionOptionsIdpInitiated;
    /**
    * mfa block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#mfa Connection#mfa}
    */
    readonly mfa?: ConnectionOptionsMfa;
    /**
    * passkey_options block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#passkey_options Connection#passkey_options}
    */
    readonly passkeyOptions?: ConnectionOptionsPasskeyOptions;
    /**
    * password_complexity_options block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#password_complexity_options Connection#password_complexity_options}
    */
    readonly passwordComplexityOptions?: ConnectionOptionsPasswordComplexityOptions;
    /**
    * password_dictionary block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#password_dictionary Connection#password_dictionary}
    */
    readonly passwordDictionary?: ConnectionOptionsPasswordDictionary;
    /**
    * password_history block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#password_history Connection#password_history}
    */
    readonly passwordHistory?: ConnectionOptionsPasswordHistory[] | cdktf.IResolvable;
    /**
    * password_no_personal_info block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#password_no_personal_info Connection#password_no_personal_info}
    */
    readonly passwordNoPersonalInfo?: ConnectionOptionsPasswordNoPersonalInfo;
    /**
    * password_options block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#password_options Connection#password_options}
    */
    readonly passwordOptions?: ConnectionOptionsPasswordOptions;
    /**
    * signing_key block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#signing_key Connection#signing_key}
    */
    readonly signingKey?: ConnectionOptionsSigningKey;
    /**
    * totp block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#totp Connection#totp}
    */
    readonly totp?: ConnectionOptionsTotp;
    /**
    * validation block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#validation Connection#validation}
    */
    readonly validation?: ConnectionOptionsValidation;
}
export declare function connectionOptionsToTerraform(struct?: ConnectionOptionsOutputReference | ConnectionOptions): any;
export declare function connectionOptionsToHclTerraform(struct?: ConnectionOptionsOutputReference | ConnectionOptions): any;
export declare class ConnectionOptionsOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ConnectionOptions | undefined;
    set internalValue(value: ConnectionOptions | undefined);
    private _accessTokenUrl?;
    get accessTokenUrl(): string;
    set accessTokenUrl(value: string);
    resetAccessTokenUrl(): void;
    get accessTokenUrlInput(): string | undefined;
    private _adfsServer?;
    get adfsServer(): string;
    set adfsServer(value: string);
    resetAdfsServer(): void;
    get adfsServerInput(): string | undefined;
    private _allowedAudiences?;
    get allowedAudiences(): string[];
    set allowedAudiences(value: string[]);
    resetAllowedAudiences(): void;
    get allowedAudiencesInput(): string[] | undefined;
    private _apiEnableGroups?;
    get apiEnableGroups(): boolean | cdktf.IResolvable;
    set apiEnableGroups(value: boolean | cdktf.IResolvable);
    resetApiEnableGroups(): void;
    get apiEnableGroupsInput(): boolean | cdktf.IResolvable | undefined;
    private _apiEnableUsers?;
    get apiEnableUsers(): boolean | cdktf.IResolvable;
    set apiEnableUsers(value: boolean | cdktf.IResolvable);
    resetApiEnableUsers(): void;
    get apiEnableUsersInput(): boolean | cdktf.IResolvable | undefined;
    private _appId?;
    get appId(): string;
    set appId(value: string);
    resetAppId(): void;
    get appIdInput(): string | undefined;
    private _authParams?;
    get authParams(): {
        [key: string]: string;
    };
    set authParams(value: {
        [key: string]: string;
    });
    resetAuthParams(): void;
    get authParamsInput(): {
        [key: string]: string;
    } | undefined;
    private _authorizationEndpoint?;
    get authorizationEndpoint(): string;
    set authorizationEndpoint(value: string);
    resetAuthorizationEndpoint(): void;
    get authorizationEndpointInput(): string | undefined;
    private _bruteForceProtection?;
    get bruteForceProtection(): boolean | cdktf.IResolvable;
    set bruteForceProtection(value: boolean | cdktf.IResolvable);
    resetBruteForceProtection(): void;
    get bruteForceProtectionInput(): boolean | cdktf.IResolvable | undefined;
    private _clientId?;
    get clientId(): string;
    set clientId(value: string);
    resetClientId(): void;
    get clientIdInput(): string | undefined;
    private _clientSecret?;
    get clientSecret(): string;
    set clientSecret(value: string);
    resetClientSecret(): void;
    get clientSecretInput(): string | undefined;
    private _communityBaseUrl?;
    get communityBaseUrl(): string;
    set communityBaseUrl(value: string);
    resetCommunityBaseUrl(): void;
    get communityBaseUrlInput(): string | undefined;
    private _configuration?;
    get configuration(): {
        [key: string]: string;
    };
    set configuration(value: {
        [key: string]: string;
    });
    resetConfiguration(): void;
    get configurationInput(): {
        [key: string]: string;
    } | undefined;
    private _consumerKey?;
    get consumerKey(): string;
    set consumerKey(value: string);
    resetConsumerKey(): void;
    get consumerKeyInput(): string | undefined;
    private _consumerSecret?;
    get consumerSecret(): string;
    set consumerSecret(value: string);
    resetConsumerSecret(): void;
    get consumerSecretInput(): string | undefined;
    private _customScripts?;
    get customScripts(): {
        [key: string]: string;
    };
    set customScripts(value: {
        [key: string]: string;
    });
    resetCustomScripts(): void;
    get customScriptsInput(): {
        [key: string]: string;
    } | undefined;
    private _debug?;
    get debug(): boolean | cdktf.IResolvable;
    set debug(value: boolean | cdktf.IResolvable);
    resetDebug(): void;
    get debugInput(): boolean | cdktf.IResolvable | undefined;
    private _destinationUrl?;
    get destinationUrl(): string;
    set destinationUrl(value: string);
    resetDestinationUrl(): void;
    get destinationUrlInput(): string | undefined;
    private _digestAlgorithm?;
    get digestAlgorithm(): string;
    set digestAlgorithm(value: string);
    resetDigestAlgorithm(): void;
    get digestAlgorithmInput(): string | undefined;
    private _disableCache?;
    get disableCache(): boolean | cdktf.IResolvable;
    set disableCache(value: boolean | cdktf.IResolvable);
    resetDisableCache(): void;
    get disableCacheInput(): boolean | cdktf.IResolvable | undefined;
    private _disableSelfServiceChangePassword?;
    get disableSelfServiceChangePassword(): boolean | cdktf.IResolvable;
    set disableSelfServiceChangePassword(value: boolean | cdktf.IResolvable);
    resetDisableSelfServiceChangePassword(): void;
    get disableSelfServiceChangePasswordInput(): boolean | cdktf.IResolvable | undefined;
    private _disableSignOut?;
    get disableSignOut(): boolean | cdktf.IResolvable;
    set disableSignOut(value: boolean | cdktf.IResolvable);
    resetDisableSignOut(): void;
    get disableSignOutInput(): boolean | cdktf.IResolvable | undefined;
    private _disableSignup?;
    get disableSignup(): boolean | cdktf.IResolvable;
    set disableSignup(value: boolean | cdktf.IResolvable);
    resetDisableSignup(): void;
    get disableSignupInput(): boolean | cdktf.IResolvable | undefined;
    private _discoveryUrl?;
    get discoveryUrl(): string;
    set discoveryUrl(value: string);
    resetDiscoveryUrl(): void;
    get discoveryUrlInput(): string | undefined;
    private _domain?;
    get domain(): string;
    set domain(value: string);
    resetDomain(): void;
    get domainInput(): string | undefined;
    private _domainAliases?;
    get domainAliases(): string[];
    set domainAliases(value: string[]);
    resetDomainAliases(): void;
    get domainAliasesInput(): string[] | undefined;
    private _dpopSigningAlg?;
    get dpopSigningAlg(): string;
    set dpopSigningAlg(value: string);
    resetDpopSigningAlg(): void;
    get dpopSigningAlgInput(): string | undefined;
    private _email?;
    get email(): boolean | cdktf.IResolvable;
    set email(value: boolean | cdktf.IResolvable);
    resetEmail(): void;
    get emailInput(): boolean | cdktf.IResolvable | undefined;
    private _enableScriptContext?;
    get enableScriptContext(): boolean | cdktf.IResolvable;
    set enableScriptContext(value: boolean | cdktf.IResolvable);
    resetEnableScriptContext(): void;
    get enableScriptContextInput(): boolean | cdktf.IResolvable | undefined;
    private _enabledDatabaseCustomization?;
    get enabledDatabaseCustomization(): boolean | cdktf.IResolvable;
    set enabledDatabaseCustomization(value: boolean | cdktf.IResolvable);
    resetEnabledDatabaseCustomization(): void;
    get enabledDatabaseCustomizationInput(): boolean | cdktf.IResolvable | undefined;
    private _entityId?;
    get entityId(): string;
    set entityId(value: string);
    resetEntityId(): void;
    get entityIdInput(): string | undefined;
    private _fedMetadataXml?;
    get fedMetadataXml(): string;
    set fedMetadataXml(value: string);
    resetFedMetadataXml(): void;
    get fedMetadataXmlInput(): string | undefined;
    private _fieldsMap?;
    get fieldsMap(): string;
    set fieldsMap(value: string);
    resetFieldsMap(): void;
    get fieldsMapInput(): string | undefined;
    private _forwardRequestInfo?;
    get forwardRequestInfo(): boolean | cdktf.IResolvable;
    set forwardRequestInfo(value: boolean | cdktf.IResolvable);
    resetForwardRequestInfo(): void;
    get forwardRequestInfoInput(): boolean | cdktf.IResolvable | undefined;
    private _from?;
    get from(): string;
    set from(value: string);
    resetFrom(): void;
    get fromInput(): string | undefined;
    private _gatewayUrl?;
    get gatewayUrl(): string;
    set gatewayUrl(value: string);
    resetGatewayUrl(): void;
    get gatewayUrlInput(): string | undefined;
    private _globalTokenRevocationJwtIss?;
    get globalTokenRevocationJwtIss(): string;
    set globalTokenRevocationJwtIss(value: string);
    resetGlobalTokenRevocationJwtIss(): void;
    get globalTokenRevocationJwtIssInput(): string | undefined;
    private _globalTokenRevocationJwtSub?;
    get globalTokenRevocationJwtSub(): string;
    set globalTokenRevocationJwtSub(value: string);
    resetGlobalTokenRevocationJwtSub(): void;
    get globalTokenRevocationJwtSubInput(): string | undefined;
    private _iconUrl?;
    get iconUrl(): string;
    set iconUrl(value: string);
    resetIconUrl(): void;
    get iconUrlInput(): string | undefined;
    private _idTokenSessionExpirySupported?;
    get idTokenSessionExpirySupported(): boolean | cdktf.IResolvable;
    set idTokenSessionExpirySupported(value: boolean | cdktf.IResolvable);
    resetIdTokenSessionExpirySupported(): void;
    get idTokenSessionExpirySupportedInput(): boolean | cdktf.IResolvable | undefined;
    private _idTokenSignedResponseAlgs?;
    get idTokenSignedResponseAlgs(): string[];
    set idTokenSignedResponseAlgs(value: string[]);
    resetIdTokenSignedResponseAlgs(): void;
    get idTokenSignedResponseAlgsInput(): string[] | undefined;
    private _identityApi?;
    get identityApi(): string;
    set identityApi(value: string);
    resetIdentityApi(): void;
    get identityApiInput(): string | undefined;
    private _importMode?;
    get importMode(): boolean | cdktf.IResolvable;
    set importMode(value: boolean | cdktf.IResolvable);
    resetImportMode(): void;
    get importModeInput(): boolean | cdktf.IResolvable | undefined;
    private _ips?;
    get ips(): string[];
    set ips(value: string[]);
    resetIps(): void;
    get ipsInput(): string[] | undefined;
    private _issuer?;
    get issuer(): string;
    set issuer(value: string);
    resetIssuer(): void;
    get issuerInput(): string | undefined;
    private _jwksUri?;
    get jwksUri(): string;
    set jwksUri(value: string);
    resetJwksUri(): void;
    get jwksUriInput(): string | undefined;
    private _keyId?;
    get keyId(): string;
    set keyId(value: string);
    resetKeyId(): void;
    get keyIdInput(): string | undefined;
    private _mapUserIdToId?;
    get mapUserIdToId(): boolean | cdktf.IResolvable;
    set mapUserIdToId(value: boolean | cdktf.IResolvable);
    resetMapUserIdToId(): void;
    get mapUserIdToIdInput(): boolean | cdktf.IResolvable | undefined;
    private _maxGroupsToRetrieve?;
    get maxGroupsToRetrieve(): string;
    set maxGroupsToRetrieve(value: string);
    resetMaxGroupsToRetrieve(): void;
    get maxGroupsToRetrieveInput(): string | undefined;
    private _messagingServiceSid?;
    get messagingServiceSid(): string;
    set messagingServiceSid(value: string);
    resetMessagingServiceSid(): void;
    get messagingServiceSidInput(): string | undefined;
    private _metadataUrl?;
    get metadataUrl(): string;
    set metadataUrl(value: string);
    resetMetadataUrl(): void;
    get metadataUrlInput(): string | undefined;
    private _metadataXml?;
    get metadataXml(): string;
    set metadataXml(value: string);
    resetMetadataXml(): void;
    get metadataXmlInput(): string | undefined;
    private _name?;
    get name(): string;
    set name(value: string);
    resetName(): void;
    get nameInput(): string | undefined;
    private _nonPersistentAttrs?;
    get nonPersistentAttrs(): string[];
    set nonPersistentAttrs(value: string[]);
    resetNonPersistentAttrs(): void;
    get nonPersistentAttrsInput(): string[] | undefined;
    private _oidcMetadata?;
    get oidcMetadata(): string;
    set oidcMetadata(value: string);
    resetOidcMetadata(): void;
    get oidcMetadataInput(): string | undefined;
    private _passwordPolicy?;
    get passwordPolicy(): string;
    set passwordPolicy(value: string);
    resetPasswordPolicy(): void;
    get passwordPolicyInput(): string | undefined;
    private _pingFederateBaseUrl?;
    get pingFederateBaseUrl(): string;
    set pingFederateBaseUrl(value: string);
    resetPingFederateBaseUrl(): void;
    get pingFederateBaseUrlInput(): string | undefined;
    private _pkceEnabled?;
    get pkceEnabled(): boolean | cdktf.IResolvable;
    set pkceEnabled(value: boolean | cdktf.IResolvable);
    resetPkceEnabled(): void;
    get pkceEnabledInput(): boolean | cdktf.IResolvable | undefined;
    private _precedence?;
    get precedence(): string[];
    set precedence(value: string[]);
    resetPrecedence(): void;
    get precedenceInput(): string[] | undefined;
    private _protocolBinding?;
    get protocolBinding(): string;
    set protocolBinding(value: string);
    resetProtocolBinding(): void;
    get protocolBindingInput(): string | undefined;
    private _provider?;
    get provider(): string;
    set provider(value: string);
    resetProvider(): void;
    get providerInput(): string | undefined;
    private _realmFallback?;
    get realmFallback(): boolean | cdktf.IResolvable;
    set realmFallback(value: boolean | cdktf.IResolvable);
    resetRealmFallback(): void;
    get realmFallbackInput(): boolean | cdktf.IResolvable | undefined;
    private _recipientUrl?;
    get recipientUrl(): string;
    set recipientUrl(value: string);
    resetRecipientUrl(): void;
    get recipientUrlInput(): string | undefined;
    private _requestTemplate?;
    get requestTemplate(): string;
    set requestTemplate(value: string);
    resetRequestTemplate(): void;
    get requestTemplateInput(): string | undefined;
    private _requestTokenUrl?;
    get requestTokenUrl(): string;
    set requestTokenUrl(value: string);
    resetRequestTokenUrl(): void;
    get requestTokenUrlInput(): string | undefined;
    private _requiresUsername?;
    get requiresUsername(): boolean | cdktf.IResolvable;
    set requiresUsername(value: boolean | cdktf.IResolvable);
    resetRequiresUsername(): void;
    get requiresUsernameInput(): boolean | cdktf.IResolvable | undefined;
    private _scopes?;
    get scopes(): string[];
    set scopes(value: string[]);
    resetScopes(): void;
    get scopesInput(): string[] | undefined;
    private _scripts?;
    get scripts(): {
        [key: string]: string;
    };
    set scripts(value: {
        [key: string]: string;
    });
    resetScripts(): void;
    get scriptsInput(): {
        [key: string]: string;
    } | undefined;
    private _sendBackChannelNonce?;
    get sendBackChannelNonce(): boolean | cdktf.IResolvable;
    set sendBackChannelNonce(value: boolean | cdktf.IResolvable);
    resetSendBackChannelNonce(): void;
    get sendBackChannelNonceInput(): boolean | cdktf.IResolvable | undefined;
    private _sessionKey?;
    get sessionKey(): string;
    set sessionKey(value: string);
    resetSessionKey(): void;
    get sessionKeyInput(): string | undefined;
    private _setUserRootAttributes?;
    get setUserRootAttributes(): string;
    set setUserRootAttributes(value: string);
    resetSetUserRootAttributes(): void;
    get setUserRootAttributesInput(): string | undefined;
    private _shouldTrustEmailVerifiedConnection?;
    get shouldTrustEmailVerifiedConnection(): string;
    set shouldTrustEmailVerifiedConnection(value: string);
    resetShouldTrustEmailVerifiedConnection(): void;
    get shouldTrustEmailVerifiedConnectionInput(): string | undefined;
    private _signInEndpoint?;
    get signInEndpoint(): string;
    set signInEndpoint(value: string);
    resetSignInEndpoint(): void;
    get signInEndpointInput(): string | undefined;
    private _signOutEndpoint?;
    get signOutEndpoint(): string;
    set signOutEndpoint(value: string);
    resetSignOutEndpoint(): void;
    get signOutEndpointInput(): string | undefined;
    private _signSamlRequest?;
    get signSamlRequest(): boolean | cdktf.IResolvable;
    set signSamlRequest(value: boolean | cdktf.IResolvable);
    resetSignSamlRequest(): void;
    get signSamlRequestInput(): boolean | cdktf.IResolvable | undefined;
    private _signatureAlgorithm?;
    get signatureAlgorithm(): string;
    set signatureAlgorithm(value: string);
    resetSignatureAlgorithm(): void;
    get signatureAlgorithmInput(): string | undefined;
    private _signatureMethod?;
    get signatureMethod(): string;
    set signatureMethod(value: string);
    resetSignatureMethod(): void;
    get signatureMethodInput(): string | undefined;
    private _signingCert?;
    get signingCert(): string;
    set signingCert(value: string);
    resetSigningCert(): void;
    get signingCertInput(): string | undefined;
    private _strategyVersion?;
    get strategyVersion(): number;
    set strategyVersion(value: number);
    resetStrategyVersion(): void;
    get strategyVersionInput(): number | undefined;
    private _subject?;
    get subject(): string;
    set subject(value: string);
    resetSubject(): void;
    get subjectInput(): string | undefined;
    private _syntax?;
    get syntax(): string;
    set syntax(value: string);
    resetSyntax(): void;
    get syntaxInput(): string | undefined;
    private _teamId?;
    get teamId(): string;
    set teamId(value: string);
    resetTeamId(): void;
    get teamIdInput(): string | undefined;
    private _template?;
    get template(): string;
    set template(value: string);
    resetTemplate(): void;
    get templateInput(): string | undefined;
    private _tenantDomain?;
    get tenantDomain(): string;
    set tenantDomain(value: string);
    resetTenantDomain(): void;
    get tenantDomainInput(): string | undefined;
    private _tokenEndpoint?;
    get tokenEndpoint(): string;
    set tokenEndpoint(value: string);
    resetTokenEndpoint(): void;
    get tokenEndpointInput(): string | undefined;
    private _tokenEndpointAuthMethod?;
    get tokenEndpointAuthMethod(): string;
    set tokenEndpointAuthMethod(value: string);
    resetTokenEndpointAuthMethod(): void;
    get tokenEndpointAuthMethodInput(): string | undefined;
    private _tokenEndpointAuthSigningAlg?;
    get tokenEndpointAuthSigningAlg(): string;
    set tokenEndpointAuthSigningAlg(value: string);
    resetTokenEndpointAuthSigningAlg(): void;
    get tokenEndpointAuthSigningAlgInput(): string | undefined;
    private _tokenEndpointJwtcaAudFormat?;
    get tokenEndpointJwtcaAudFormat(): string;
    set tokenEndpointJwtcaAudFormat(value: string);
    resetTokenEndpointJwtcaAudFormat(): void;
    get tokenEndpointJwtcaAudFormatInput(): string | undefined;
    private _twilioSid?;
    get twilioSid(): string;
    set twilioSid(value: string);
    resetTwilioSid(): void;
    get twilioSidInput(): string | undefined;
    private _twilioToken?;
    get twilioToken(): string;
    set twilioToken(value: string);
    resetTwilioToken(): void;
    get twilioTokenInput(): string | undefined;
    private _type?;
    get type(): string;
    set type(value: string);
    resetType(): void;
    get typeInput(): string | undefined;
    private _upstreamParams?;
    get upstreamParams(): string;
    set upstreamParams(value: string);
    resetUpstreamParams(): void;
    get upstreamParamsInput(): string | undefined;
    private _useCertAuth?;
    get useCertAuth(): boolean | cdktf.IResolvable;
    set useCertAuth(value: boolean | cdktf.IResolvable);
    resetUseCertAuth(): void;
    get useCertAuthInput(): boolean | cdktf.IResolvable | undefined;
    private _useKerberos?;
    get useKerberos(): boolean | cdktf.IResolvable;
    set useKerberos(value: boolean | cdktf.IResolvable);
    resetUseKerberos(): void;
    get useKerberosInput(): boolean | cdktf.IResolvable | undefined;
    private _useOauthSpecScope?;
    get useOauthSpecScope(): boolean | cdktf.IResolvable;
    set useOauthSpecScope(value: boolean | cdktf.IResolvable);
    resetUseOauthSpecScope(): void;
    get useOauthSpecScopeInput(): boolean | cdktf.IResolvable | undefined;
    private _useWsfed?;
    get useWsfed(): boolean | cdktf.IResolvable;
    set useWsfed(value: boolean | cdktf.IResolvable);
    resetUseWsfed(): void;
    get useWsfedInput(): boolean | cdktf.IResolvable | undefined;
    private _userAuthorizationUrl?;
    get userAuthorizationUrl(): string;
    set userAuthorizationUrl(value: string);
    resetUserAuthorizationUrl(): void;
    get userAuthorizationUrlInput(): string | undefined;
    private _userIdAttribute?;
    get userIdAttribute(): string;
    set userIdAttribute(value: string);
    resetUserIdAttribute(): void;
    get userIdAttributeInput(): string | undefined;
    private _userinfoEndpoint?;
    get userinfoEndpoint(): string;
    set userinfoEndpoint(value: string);
    resetUserinfoEndpoint(): void;
    get userinfoEndpointInput(): string | undefined;
    private _waadCommonEndpoint?;
    get waadCommonEndpoint(): boolean | cdktf.IResolvable;
    set waadCommonEndpoint(value: boolean | cdktf.IResolvable);
    resetWaadCommonEndpoint(): void;
    get waadCommonEndpointInput(): boolean | cdktf.IResolvable | undefined;
    private _waadProtocol?;
    get waadProtocol(): string;
    set waadProtocol(value: string);
    resetWaadProtocol(): void;
    get waadProtocolInput(): string | undefined;
    private _attributeMap;
    get attributeMap(): ConnectionOptionsAttributeMapOutputReference;
    putAttributeMap(value: ConnectionOptionsAttributeMap): void;
    resetAttributeMap(): void;
    get attributeMapInput(): ConnectionOptionsAttributeMap | undefined;
    private _attributes;
    get attributes(): ConnectionOptionsAttributesList;
    putAttributes(value: ConnectionOptionsAttributes[] | cdktf.IResolvable): void;
    resetAttributes(): void;
    get attributesInput(): ConnectionOptionsAttributes[] | cdktf.IResolvable | undefined;
    private _authenticationMethods;
    get authenticationMethods(): ConnectionOptionsAuthenticationMethodsList;
    putAuthenticationMethods(value: ConnectionOptionsAuthenticationMethods[] | cdktf.IResolvable): void;
    resetAuthenticationMethods(): void;
    get authenticationMethodsInput(): ConnectionOptionsAuthenticationMethods[] | cdktf.IResolvable | undefined;
    private _connectionSettings;
    get connectionSettings(): ConnectionOptionsConnectionSettingsOutputReference;
    putConnectionSettings(value: ConnectionOptionsConnectionSettings): void;
    resetConnectionSettings(): void;
    get connectionSettingsInput(): ConnectionOptionsConnectionSettings | undefined;
    private _customHeaders;
    get customHeaders(): ConnectionOptionsCustomHeadersList;
    putCustomHeaders(value: ConnectionOptionsCustomHeaders[] | cdktf.IResolvable): void;
    resetCustomHeaders(): void;
    get customHeadersInput(): ConnectionOptionsCustomHeaders[] | cdktf.IResolvable | undefined;
    private _customPasswordHash;
    get customPasswordHash(): ConnectionOptionsCustomPasswordHashOutputReference;
    putCustomPasswordHash(value: ConnectionOptionsCustomPasswordHash): void;
    resetCustomPasswordHash(): void;
    get customPasswordHashInput(): ConnectionOptionsCustomPasswordHash | undefined;
    private _decryptionKey;
    get decryptionKey(): ConnectionOptionsDecryptionKeyOutputReference;
    putDecryptionKey(value: ConnectionOptionsDecryptionKey): void;
    resetDecryptionKey(): void;
    get decryptionKeyInput(): ConnectionOptionsDecryptionKey | undefined;
    private _federatedConnectionsAccessTokens;
    get federatedConnectionsAccessTokens(): ConnectionOptionsFederatedConnectionsAccessTokensOutputReference;
    putFederatedConnectionsAccessTokens(value: ConnectionOptionsFederatedConnectionsAccessTokens): void;
    resetFederatedConnectionsAccessTokens(): void;
    get federatedConnectionsAccessTokensInput(): ConnectionOptionsFederatedConnectionsAccessTokens | undefined;
    private _gatewayAuthentication;
    get gatewayAuthentication(): ConnectionOptionsGatewayAuthenticationOutputReference;
    putGatewayAuthentication(value: ConnectionOptionsGatewayAuthentication): void;
    resetGatewayAuthentication(): void;
    get gatewayAuthenticationInput(): ConnectionOptionsGatewayAuthentication | undefined;
    private _idpInitiated;
    get idpInitiated(): ConnectionOptionsIdpInitiatedOutputReference;
    putIdpInitiated(value: ConnectionOptionsIdpInitiated): void;
    resetIdpInitiated(): void;
    get idpInitiatedInput(): ConnectionOptionsIdpInitiated | undefined;
    private _mfa;
    get mfa(): ConnectionOptionsMfaOutputReference;
    putMfa(value: ConnectionOptionsMfa): void;
    resetMfa(): void;
    get mfaInput(): ConnectionOptionsMfa | undefined;
    private _passkeyOptions;
    get passkeyOptions(): ConnectionOptionsPasskeyOptionsOutputReference;
    putPasskeyOptions(value: ConnectionOptionsPasskeyOptions): void;
    resetPasskeyOptions(): void;
    get passkeyOptionsInput(): ConnectionOptionsPasskeyOptions | undefined;
    private _passwordComplexityOptions;
    get passwordComplexityOptions(): ConnectionOptionsPasswordComplexityOptionsOutputReference;
    putPasswordComplexityOptions(value: ConnectionOptionsPasswordComplexityOptions): void;
    resetPasswordComplexityOptions(): void;
    get passwordComplexityOptionsInput(): ConnectionOptionsPasswordComplexityOptions | undefined;
    private _passwordDictionary;
    get passwordDictionary(): ConnectionOptionsPasswordDictionaryOutputReference;
    putPasswordDictionary(value: ConnectionOptionsPasswordDictionary): void;
    resetPasswordDictionary(): void;
    get passwordDictionaryInput(): ConnectionOptionsPasswordDictionary | undefined;
    private _passwordHistory;
    get passwordHistory(): ConnectionOptionsPasswordHistoryList;
    putPasswordHistory(value: ConnectionOptionsPasswordHistory[] | cdktf.IResolvable): void;
    resetPasswordHistory(): void;
    get passwordHistoryInput(): ConnectionOptionsPasswordHistory[] | cdktf.IResolvable | undefined;
    private _passwordNoPersonalInfo;
    get passwordNoPersonalInfo(): ConnectionOptionsPasswordNoPersonalInfoOutputReference;
    putPasswordNoPersonalInfo(value: ConnectionOptionsPasswordNoPersonalInfo): void;
    resetPasswordNoPersonalInfo(): void;
    get passwordNoPersonalInfoInput(): ConnectionOptionsPasswordNoPersonalInfo | undefined;
    private _passwordOptions;
    get passwordOptions(): ConnectionOptionsPasswordOptionsOutputReference;
    putPasswordOptions(value: ConnectionOptionsPasswordOptions): void;
    resetPasswordOptions(): void;
    get passwordOptionsInput(): ConnectionOptionsPasswordOptions | undefined;
    private _signingKey;
    get signingKey(): ConnectionOptionsSigningKeyOutputReference;
    putSigningKey(value: ConnectionOptionsSigningKey): void;
    resetSigningKey(): void;
    get signingKeyInput(): ConnectionOptionsSigningKey | undefined;
    private _totp;
    get totp(): ConnectionOptionsTotpOutputReference;
    putTotp(value: ConnectionOptionsTotp): void;
    resetTotp(): void;
    get totpInput(): ConnectionOptionsTotp | undefined;
    private _validation;
    get validation(): ConnectionOptionsValidationOutputReference;
    putValidation(value: ConnectionOptionsValidation): void;
    resetValidation(): void;
    get validationInput(): ConnectionOptionsValidation | undefined;
}
/**
* Represents a {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection auth0_connection}
*/
export declare class Connection extends cdktf.TerraformResource {
    static readonly tfResourceType = "auth0_connection";
    /**
    * Generates CDKTF code for importing a Connection resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the Connection to import
    * @param importFromId The id of the existing Connection that should be imported. Refer to the {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the Connection to import is found
    */
    static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource;
    /**
    * Create a new {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection auth0_connection} Resource
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options ConnectionConfig
    */
    constructor(scope: Construct, id: string, config: ConnectionConfig);
    private _displayName?;
    get displayName(): string;
    set displayName(value: string);
    resetDisplayName(): void;
    get displayNameInput(): string | undefined;
    private _id?;
    get id(): string;
    set id(value: string);
    resetId(): void;
    get idInput(): string | undefined;
    private _isDomainConnection?;
    get isDomainConnection(): boolean | cdktf.IResolvable;
    set isDomainConnection(value: boolean | cdktf.IResolvable);
    resetIsDomainConnection(): void;
    get isDomainConnectionInput(): boolean | cdktf.IResolvable | undefined;
    private _metadata?;
    get metadata(): {
        [key: string]: string;
    };
    set metadata(value: {
        [key: string]: string;
    });
    resetMetadata(): void;
    get metadataInput(): {
        [key: string]: string;
    } | undefined;
    private _name?;
    get name(): string;
    set name(value: string);
    get nameInput(): string | undefined;
    private _realms?;
    get realms(): string[];
    set realms(value: string[]);
    resetRealms(): void;
    get realmsInput(): string[] | undefined;
    private _showAsButton?;
    get showAsButton(): boolean | cdktf.IResolvable;
    set showAsButton(value: boolean | cdktf.IResolvable);
    resetShowAsButton(): void;
    get showAsButtonInput(): boolean | cdktf.IResolvable | undefined;
    private _strategy?;
    get strategy(): string;
    set strategy(value: string);
    get strategyInput(): string | undefined;
    private _authentication;
    get authentication(): ConnectionAuthenticationOutputReference;
    putAuthentication(value: ConnectionAuthentication): void;
    resetAuthentication(): void;
    get authenticationInput(): ConnectionAuthentication | undefined;
    private _connectedAccounts;
    get connectedAccounts(): ConnectionConnectedAccountsOutputReference;
    putConnectedAccounts(value: ConnectionConnectedAccounts): void;
    resetConnectedAccounts(): void;
    get connectedAccountsInput(): ConnectionConnectedAccounts | undefined;
    private _crossAppAccessRequestingApp;
    get crossAppAccessRequestingApp(): ConnectionCrossAppAccessRequestingAppOutputReference;
    putCrossAppAccessRequestingApp(value: ConnectionCrossAppAccessRequestingApp): void;
    resetCrossAppAccessRequestingApp(): void;
    get crossAppAccessRequestingAppInput(): ConnectionCrossAppAccessRequestingApp | undefined;
    private _crossAppAccessResourceApp;
    get crossAppAccessResourceApp(): ConnectionCrossAppAccessResourceAppOutputReference;
    putCrossAppAccessResourceApp(value: ConnectionCrossAppAccessResourceApp): void;
    resetCrossAppAccessResourceApp(): void;
    get crossAppAccessResourceAppInput(): ConnectionCrossAppAccessResourceApp | undefined;
    private _options;
    get options(): ConnectionOptionsOutputReference;
    putOptions(value: ConnectionOptions): void;
    resetOptions(): void;
    get optionsInput(): ConnectionOptions | undefined;
    protected synthesizeAttributes(): {
        [name: string]: any;
    };
    protected synthesizeHclAttributes(): {
        [name: string]: any;
    };
}
