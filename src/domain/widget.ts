// The widget on a phone's home screen: a few devices, each with a few of its values.
import type { VendorRef } from './ids.js';
import type { CallScope } from './link.js';
import type { DataType } from './thing-model.js';

/** A value that a widget shows, or could. */
export interface WidgetProperty {
  readonly identifier: string;
  readonly name: string;
  readonly dataType: DataType;
  /** null where it was never reported. */
  readonly value: unknown;
}

export interface WidgetDeviceListing {
  readonly ref: VendorRef;
  readonly properties: readonly WidgetProperty[];
}

/** A property that a widget could show, and whether it does. */
export interface WidgetChoice extends WidgetProperty {
  readonly isShown: boolean;
}

/** A device for the widget; its product is part of how the vendor names it. */
export interface WidgetPlace {
  readonly device: VendorRef;
  readonly product: VendorRef;
  readonly identifiers: readonly string[];
}

/** The promise of a cloud that keeps a widget for each account. */
export interface WidgetCloud {
  listWidgetDevices(scope: CallScope): Promise<WidgetDeviceListing[]>;
  widgetProperties(scope: CallScope, device: VendorRef, product: VendorRef): Promise<WidgetChoice[]>;
  /** The widget from now on: these devices and no others. @throws AppError BAD_USER_INPUT for a property that cannot be shown */
  setWidgetDevices(scope: CallScope, places: readonly WidgetPlace[]): Promise<void>;
}
