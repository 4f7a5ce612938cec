export * from "./invite.ts";
export * from "./member.ts";
