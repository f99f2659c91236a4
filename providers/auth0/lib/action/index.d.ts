import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
export interface ActionConfig extends cdktf.TerraformMetaArguments {
    /**
    * The source code of the action.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/action#code Action#code}
    */
    readonly code: string;
    /**
    * Deploying an action will create a new immutable version of the action. If the action is currently bound to a trigger, then the system will begin executing the newly deployed version of the action immediately.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/action#deploy Action#deploy}
    */
    readonly deploy?: boolean | cdktf.IResolvable;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/action#id Action#id}
    *
    * Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2.
    * If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
    */
    readonly id?: string;
    /**
    * The name of the action.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/action#name Action#name}
    */
    readonly name: string;
    /**
    * The Node runtime. Possible values are: `node12`, `node16` (not recommended), `node18`, `node22`
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/action#runtime Action#runtime}
    */
    readonly runtime?: string;
    /**
    * Version number for `secrets_wo` changes. Adding, renaming, or removing a `secrets_wo` entry is detected automatically, but changing only the **value** of an existing secret is not (write-only values are not tracked in state). Increment this value to push value-only changes to the API.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/action#secrets_wo_version Action#secrets_wo_version}
    */
    readonly secretsWoVersion?: number;
    /**
    * dependencies block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/action#dependencies Action#dependencies}
    */
    readonly dependencies?: ActionDependencies[] | cdktf.IResolvable;
    /**
    * modules block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/action#modules Action#modules}
    */
    readonly modules?: ActionModules[] | cdktf.IResolvable;
    /**
    * secrets block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/action#secrets Action#secrets}
    */
    readonly secrets?: ActionSecrets[] | cdktf.IResolvable;
    /**
    * secrets_wo block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/action#secrets_wo Action#secrets_wo}
    */
    readonly secretsWo?: ActionSecretsWo[] | cdktf.IResolvable;
    /**
    * supported_triggers block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/action#supported_triggers Action#supported_triggers}
    */
    readonly supportedTriggers: ActionSupportedTriggers;
    /**
    * timeouts block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/action#timeouts Action#timeouts}
    */
    readonly timeouts?: ActionTimeouts;
}
export interface ActionDependencies {
    /**
    * Dependency name, e.g. `lodash`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/action#name Action#name}
    */
    readonly name: string;
    /**
    * Dependency version, e.g. `latest` or `4.17.21`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/action#version Action#version}
    */
    readonly version: string;
}
export declare function actionDependenciesToTerraform(struct?: ActionDependencies | cdktf.IResolvable): any;
export declare function actionDependenciesToHclTerraform(struct?: ActionDependencies | cdktf.IResolvable): any;
export declare class ActionDependenciesOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): ActionDependencies | cdktf.IResolvable | undefined;
    set internalValue(value: ActionDependencies | cdktf.IResolvable | undefined);
    private _name?;
    get name(): string;
    set name(value: string);
    get nameInput(): string | undefined;
    private _version?;
    get version(): string;
    set version(value: string);
    get versionInput(): string | undefined;
}
export declare class ActionDependenciesList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: ActionDependencies[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): ActionDependenciesOutputReference;
}
export interface ActionModules {
    /**
    * The unique ID of the module.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/action#module_id Action#module_id}
    */
    readonly moduleId: string;
    /**
    * The ID of the specific module version to use.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/action#module_version_id Action#module_version_id}
    */
    readonly moduleVersionId: string;
}
export declare function actionModulesToTerraform(struct?: ActionModules | cdktf.IResolvable): any;
export declare function actionModulesToHclTerraform(struct?: ActionModules | cdktf.IResolvable): any;
export declare class ActionModulesOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): ActionModules | cdktf.IResolvable | undefined;
    set internalValue(value: ActionModules | cdktf.IResolvable | undefined);
    private _moduleId?;
    get moduleId(): string;
    set moduleId(value: string);
    get moduleIdInput(): string | undefined;
    get moduleName(): string;
    private _moduleVersionId?;
    get moduleVersionId(): string;
    set moduleVersionId(value: string);
    get moduleVersionIdInput(): string | undefined;
    get moduleVersionNumber(): number;
}
export declare class ActionModulesList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: ActionModules[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): ActionModulesOutputReference;
}
export interface ActionSecrets {
    /**
    * Secret name.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/action#name Action#name}
    */
    readonly name: string;
    /**
    * Secret value.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/action#value Action#value}
    */
    readonly value: string;
}
export declare function actionSecretsToTerraform(struct?: ActionSecrets | cdktf.IResolvable): any;
export declare function actionSecretsToHclTerraform(struct?: ActionSecrets | cdktf.IResolvable): any;
export declare class ActionSecretsOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): ActionSecrets | cdktf.IResolvable | undefined;
    set internalValue(value: ActionSecrets | cdktf.IResolvable | undefined);
    private _name?;
    get name(): string;
    set name(value: string);
    get nameInput(): string | undefined;
    private _value?;
    get value(): string;
    set value(value: string);
    get valueInput(): string | undefined;
}
export declare class ActionSecretsList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: ActionSecrets[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): ActionSecretsOutputReference;
}
export interface ActionSecretsWo {
    /**
    * Secret name.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/action#name Action#name}
    */
    readonly name: string;
    /**
    * Secret value (write-only). This value is never stored in Terraform state.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/action#value Action#value}
    */
    readonly value: string;
}
export declare function actionSecretsWoToTerraform(struct?: ActionSecretsWo | cdktf.IResolvable): any;
export declare function actionSecretsWoToHclTerraform(struct?: ActionSecretsWo | cdktf.IResolvable): any;
export declare class ActionSecretsWoOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): ActionSecretsWo | cdktf.IResolvable | undefined;
    set internalValue(value: ActionSecretsWo | cdktf.IResolvable | undefined);
    private _name?;
    get name(): string;
    set name(value: string);
    get nameInput(): string | undefined;
    private _value?;
    get value(): string;
    set value(value: string);
    get valueInput(): string | undefined;
}
export declare class ActionSecretsWoList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: ActionSecretsWo[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): ActionSecretsWoOutputReference;
}
export interface ActionSupportedTriggers {
    /**
    * The trigger ID.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/action#id Action#id}
    *
    * Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2.
    * If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
    */
    readonly id: string;
    /**
    * The trigger version. This regulates which `runtime` versions are supported.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/action#version Action#version}
    */
    readonly version: string;
}
export declare function actionSupportedTriggersToTerraform(struct?: ActionSupportedTriggersOutputReference | ActionSupportedTriggers): any;
export declare function actionSupportedTriggersToHclTerraform(struct?: ActionSupportedTriggersOutputReference | ActionSupportedTriggers): any;
export declare class ActionSupportedTriggersOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ActionSupportedTriggers | undefined;
    set internalValue(value: ActionSupportedTriggers | undefined);
    private _id?;
    get id(): string;
    set id(value: string);
    get idInput(): string | undefined;
    private _version?;
    get version(): string;
    set version(value: string);
    get versionInput(): string | undefined;
}
export interface ActionTimeouts {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/action#create Action#create}
    */
    readonly create?: string;
}
export declare function actionTimeoutsToTerraform(struct?: ActionTimeouts | cdktf.IResolvable): any;
export declare function actionTimeoutsToHclTerraform(struct?: ActionTimeouts | cdktf.IResolvable): any;
export declare class ActionTimeoutsOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ActionTimeouts | cdktf.IResolvable | undefined;
    set internalValue(value: ActionTimeouts | cdktf.IResolvable | undefined);
    private _create?;
    get create(): string;
    set create(value: string);
    resetCreate(): void;
    get createInput(): string | undefined;
}
/**
* Represents a {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/action auth0_action}
*/
export declare class Action extends cdktf.TerraformResource {
    static readonly tfResourceType = "auth0_action";
    /**
    * Generates CDKTF code for importing a Action resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the Action to import
    * @param importFromId The id of the existing Action that should be imported. Refer to the {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/action#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the Action to import is found
    */
    static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource;
    /**
    * Create a new {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/action auth0_action} Resource
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options ActionConfig
    */
    constructor(scope: Construct, id: string, config: ActionConfig);
    private _code?;
    get code(): string;
    set code(value: string);
    get codeInput(): string | undefined;
    private _deploy?;
    get deploy(): boolean | cdktf.IResolvable;
    set deploy(value: boolean | cdktf.IResolvable);
    resetDeploy(): void;
    get deployInput(): boolean | cdktf.IResolvable | undefined;
    private _id?;
    get id(): string;
    set id(value: string);
    resetId(): void;
    get idInput(): string | undefined;
    private _name?;
    get name(): string;
    set name(value: string);
    get nameInput(): string | undefined;
    private _runtime?;
    get runtime(): string;
    set runtime(value: string);
    resetRuntime(): void;
    get runtimeInput(): string | undefined;
    private _secretsWoVersion?;
    get secretsWoVersion(): number;
    set secretsWoVersion(value: number);
    resetSecretsWoVersion(): void;
    get secretsWoVersionInput(): number | undefined;
    get versionId(): string;
    private _dependencies;
    get dependencies(): ActionDependenciesList;
    putDependencies(value: ActionDependencies[] | cdktf.IResolvable): void;
    resetDependencies(): void;
    get dependenciesInput(): ActionDependencies[] | cdktf.IResolvable | undefined;
    private _modules;
    get modules(): ActionModulesList;
    putModules(value: ActionModules[] | cdktf.IResolvable): void;
    resetModules(): void;
    get modulesInput(): ActionModules[] | cdktf.IResolvable | undefined;
    private _secrets;
    get secrets(): ActionSecretsList;
    putSecrets(value: ActionSecrets[] | cdktf.IResolvable): void;
    resetSecrets(): void;
    get secretsInput(): ActionSecrets[] | cdktf.IResolvable | undefined;
    private _secretsWo;
    get secretsWo(): ActionSecretsWoList;
    putSecretsWo(value: ActionSecretsWo[] | cdktf.IResolvable): void;
    resetSecretsWo(): void;
    get secretsWoInput(): ActionSecretsWo[] | cdktf.IResolvable | undefined;
    private _supportedTriggers;
    get supportedTriggers(): ActionSupportedTriggersOutputReference;
    putSupportedTriggers(value: ActionSupportedTriggers): void;
    get supportedTriggersInput(): ActionSupportedTriggers | undefined;
    private _timeouts;
    get timeouts(): ActionTimeoutsOutputReference;
    putTimeouts(value: ActionTimeouts): void;
    resetTimeouts(): void;
    get timeoutsInput(): ActionTimeouts | cdktf.IResolvable | undefined;
    protected synthesizeAttributes(): {
        [name: string]: any;
    };
    protected synthesizeHclAttributes(): {
        [name: string]: any;
    };
}
