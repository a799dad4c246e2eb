// Linked vendor accounts.
import { AppError, badInput } from '../../domain/errors.js';
import type { LinkRequest } from '../../routing/linking.js';
import type { MutationResolvers, VendorCredentialsInput, VendorLinkResolvers } from '../generated/resolvers.js';
import { capabilitiesOf } from '../vendor-report.js';
import { linkNotices } from './notice.js';

export const VendorLink: VendorLinkResolvers = {
  __resolveReference: ({ id }, { nodes }) => nodes.load(id, 'VendorLink'),
  push: (link, _args, { reads }) => reads.push(link),
  ...linkNotices,
  capabilities: ({ vendor }, _args, { vendors }) => capabilitiesOf(vendors.get(vendor)),
};

export const linkMutations: Pick<MutationResolvers, 'linkVendorAccount' | 'unlinkVendorAccount'> = {
  linkVendorAccount: async (_parent, { input }, { linking, isOperator }) => {
    const request = requestOf(input.credentials);
    if (request.vendor === 'OBOX' && request.uniqueKey !== null && !isOperator) throw new AppError('FORBIDDEN', 'only an operator may bring an existing key');
    return { vendorLink: await linking.link(request) };
  },
  unlinkVendorAccount: async (_parent, { input: { vendorLinkId } }, { linking }) => {
    await linking.unlink(vendorLinkId);
    return { unlinkedVendorLinkId: vendorLinkId };
  },
};

/** Checked here too: a gateway strips `@oneOf` from the schema that it validates against. */
function requestOf({ feiyan, obox, broadlink, broadlinkFamily }: VendorCredentialsInput): LinkRequest {
  const given: (LinkRequest | null)[] = [
    feiyan == null ? null : { vendor: 'FEIYAN', iotToken: feiyan.iotToken },
    obox == null ? null : { vendor: 'OBOX', uniqueKey: obox.uniqueKey ?? null },
    broadlink == null ? null : { vendor: 'BROADLINK', ...broadlink },
    broadlinkFamily == null ? null : { vendor: 'BROADLINK', ...broadlinkFamily },
  ];
  const [request, ...others] = given.filter((each) => each !== null);
  if (request === undefined || others.length > 0) throw badInput('input.credentials', 'must have exactly one field');
  return request;
}
