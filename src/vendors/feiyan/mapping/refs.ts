// Feiyan's IDs as references.
import type { VendorRef } from '../../../domain/ids.js';

export function homeRef(homeId: string): VendorRef {
  return { vendor: 'FEIYAN', kind: 'home', scope: '', key: homeId };
}

/** A room is addressed together with its home. */
export function roomRef(homeId: string, roomId: string): VendorRef {
  return { vendor: 'FEIYAN', kind: 'room', scope: homeId, key: roomId };
}

export function deviceRef(iotId: string): VendorRef {
  return { vendor: 'FEIYAN', kind: 'device', scope: '', key: iotId };
}

export function productRef(productKey: string): VendorRef {
  return { vendor: 'FEIYAN', kind: 'product', scope: '', key: productKey };
}

export function virtualUserRef(userId: string): VendorRef {
  return { vendor: 'FEIYAN', kind: 'virtualuser', scope: '', key: userId };
}

/** A device group is addressed together with its home. */
export function groupRef(homeId: string, controlGroupId: string): VendorRef {
  return { vendor: 'FEIYAN', kind: 'group', scope: homeId, key: controlGroupId };
}

/** A message is addressed together with the list that it stands in. */
export function messageRef(type: 'NOTICE' | 'MESSAGE', keyId: string): VendorRef {
  return { vendor: 'FEIYAN', kind: 'message', scope: type, key: keyId };
}

export function feedbackRef(topicId: number): VendorRef {
  return { vendor: 'FEIYAN', kind: 'feedback', scope: '', key: String(topicId) };
}

export function shareRef(batchId: string): VendorRef {
  return { vendor: 'FEIYAN', kind: 'share', scope: '', key: batchId };
}

/** A record is found through its batch. */
export function shareItemRef(batchId: string, recordId: string): VendorRef {
  return { vendor: 'FEIYAN', kind: 'shareitem', scope: batchId, key: recordId };
}

/** Somebody, as one who has a device. */
export function memberRef(iotId: string, identityId: string): VendorRef {
  return { vendor: 'FEIYAN', kind: 'member', scope: iotId, key: identityId };
}
