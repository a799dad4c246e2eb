// A value on Feiyan's widget, which writes every value as text.
import type { WidgetProperty } from '../../../domain/widget.js';
import { dataTypeOf, typedValue } from './values.js';

interface Row {
  readonly propertyIdentifier: string;
  readonly propertyName?: string | null | undefined;
  readonly propertyValue?: unknown;
  readonly propertyDataType?: string | null | undefined;
  /** What the table of 6.5.3 calls it. */
  readonly dataType?: string | null | undefined;
}

export function widgetProperty({ propertyIdentifier, propertyName, propertyValue, propertyDataType, dataType }: Row): WidgetProperty {
  const type = dataTypeOf(propertyDataType ?? dataType);
  return { identifier: propertyIdentifier, name: propertyName || propertyIdentifier, dataType: type, value: typedValue(type, propertyValue) ?? null };
}
