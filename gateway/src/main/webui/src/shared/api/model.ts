/**
 * The shapes that travel between the application and the gateway, under the names the features use. They follow the merged
 * OpenAPI document; nothing here adds behaviour.
 */

export type * from "./commonModel";
export type * from "./identityModel";
export type * from "./questionModel";
export type * from "./sessionModel";
