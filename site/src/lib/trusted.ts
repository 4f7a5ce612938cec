interface TrustedPolicy {
  createHTML(markup: string): string;
  createScriptURL(address: string): string;
}

/** Where browsers have Trusted Types, they take markup and addresses of scripts only through the one policy that pages allow. */
const factory = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: TrustedPolicy): TrustedPolicy } })
  .trustedTypes;

const rules: TrustedPolicy = {
  // Called by `fill` alone, with markup whose texts were encoded.
  createHTML: (markup) => markup,
  createScriptURL(address) {
    if (!/^\/[\w.-]/.test(address)) throw new TypeError(`${address} is no script of ours`);
    return address;
  },
};

export const trusted: TrustedPolicy = factory?.createPolicy("etalase", rules) ?? rules;
