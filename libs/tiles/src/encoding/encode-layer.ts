import { PbfWriter } from 'pbf';

/** Units per side of a vector tile. */
export const TILE_EXTENT = 4096;

export type PropertyValue = string | number | boolean;

/** A point feature, in tile units from the north-west corner. */
export interface PointFeature {
  readonly x: number;
  readonly y: number;
  readonly properties: Readonly<Record<string, PropertyValue | null>>;
}

const GEOMETRY_POINT = 1;
/** A signed integer is written doubled: beyond this, the doubled number is no longer exact in JavaScript. */
const SIGNED_MAX = 2 ** 52;
const MOVE_TO_ONE = 9;

/**
 * One layer of points as a Mapbox Vector Tile.
 * Source: Mapbox Vector Tile Specification 2.1 (message Tile: layers = 3; Layer: name = 1, features = 2, keys = 3,
 * values = 4, extent = 5, version = 15; Feature: tags = 2, type = 3, geometry = 4).
 */
export function encodeLayer(name: string, features: readonly PointFeature[]): Uint8Array {
  const tile = new PbfWriter();
  if (features.length === 0) return tile.finish();
  tile.writeMessage(
    3,
    (_: null, layer: PbfWriter) => {
      const keys = new Map<string, number>();
      const values = new Map<PropertyValue, number>();
      layer.writeVarintField(15, 2);
      layer.writeStringField(1, name);
      for (const feature of features) layer.writeMessage(2, writeFeature, { feature, keys, values });
      for (const key of keys.keys()) layer.writeStringField(3, key);
      for (const value of values.keys()) layer.writeMessage(4, writeValue, value);
      layer.writeVarintField(5, TILE_EXTENT);
    },
    null,
  );
  return tile.finish();
}

interface Numbered {
  readonly feature: PointFeature;
  readonly keys: Map<string, number>;
  readonly values: Map<PropertyValue, number>;
}

function writeFeature({ feature, keys, values }: Numbered, writer: PbfWriter): void {
  const tags: number[] = [];
  for (const [key, value] of Object.entries(feature.properties)) {
    if (value !== null) tags.push(numberOf(keys, key), numberOf(values, value));
  }
  writer.writePackedVarint(2, tags);
  writer.writeVarintField(3, GEOMETRY_POINT);
  writer.writePackedVarint(4, [MOVE_TO_ONE, zigzag(feature.x), zigzag(feature.y)]);
}

function writeValue(value: PropertyValue, writer: PbfWriter): void {
  if (typeof value === 'string') writer.writeStringField(1, value);
  else if (typeof value === 'boolean') writer.writeBooleanField(7, value);
  else if (Number.isInteger(value) && Math.abs(value) <= SIGNED_MAX) writer.writeSVarintField(6, value);
  else writer.writeDoubleField(3, value);
}

const zigzag = (value: number) => (value << 1) ^ (value >> 31);

function numberOf<Key>(numbers: Map<Key, number>, key: Key): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
