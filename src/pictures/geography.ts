/**
 * The shapes of the countries, drawn once for a process: the world from the coarse atlas, Europe, where
 * most places are small and most acts are, from the finer one. Borders are those of Natural Earth.
 */
import { createRequire } from 'node:module';
import { type GeoProjection, geoConicConformal, geoEqualEarth, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import { codeOf } from './country-codes.ts';
import { Pen } from './pen.ts';

type Topology = Parameters<typeof mesh>[0];
type Countries = NonNullable<Parameters<typeof mesh>[1]>;
type Collection = Extract<ReturnType<typeof feature<{ name: string }>>, { type: 'FeatureCollection' }>;
type Country = Collection['features'][number];

export interface Shape {
  /** Undefined for land that no code names. */
  readonly code: string | undefined;
  /** SVG path data. */
  readonly d: string;
  /** The middle of its largest piece. */
  readonly x: number;
  readonly y: number;
  /** Square units of the drawing that its largest piece covers. */
  readonly area: number;
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** Where a place is that has no shape of its own at this scale, or a tiny one. */
  readonly points: ReadonlyMap<string, readonly [number, number]>;
}

export interface Europe extends Sheet {
  /** The outline of some countries taken together, coasts included. */
  outlineOf(codes: ReadonlySet<string>): string;
}

const require = createRequire(import.meta.url);
const WORLD = { width: 744, height: 372 };
const EUROPE = { width: 366, height: 372 };
/** West, south, east and north of the inset, in degrees. */
const EUROPE_BOX = [-10, 35.2, 36, 68] as const;
const ANTARCTICA = 'AQ';

interface Atlas {
  readonly topology: Topology;
  readonly countries: Countries;
  readonly features: readonly Country[];
}

function readAtlas(scale: '50m' | '110m'): Atlas {
  const topology = require(`world-atlas/countries-${scale}.json`) as Topology;
  const countries = topology.objects.countries as Countries;
  const { features } = feature(topology, countries) as unknown as Collection;
  return { topology, countries, features: withCrimea(features) };
}

/** West, south, east and north of the peninsula, in degrees. */
const CRIMEA = [32.3, 44.2, 36.8, 46.3] as const;

/** The atlas draws who holds the land. Here Crimea is Ukraine's, as in UN General Assembly resolution 68/262. */
function withCrimea(features: readonly Country[]): readonly Country[] {
  const [west, south, east, north] = CRIMEA;
  const isCrimea = ([ring]: readonly (readonly (readonly number[])[])[]) =>
    ring?.every(([x = 0, y = 0]) => x > west && x < east && y > south && y < north) ?? false;
  const crimea = features
    .filter((each) => codeOfCountry(each) === 'RU')
    .flatMap((each) => piecesOf(each).map(({ coordinates }) => coordinates))
    .filter(isCrimea);
  return features.map((each) => {
    const code = codeOfCountry(each);
    if (code !== 'RU' && code !== 'UA') return each;
    const own = piecesOf(each)
      .map(({ coordinates }) => coordinates)
      .filter((coordinates) => code === 'UA' || !isCrimea(coordinates));
    const coordinates = code === 'UA' ? [...own, ...crimea] : own;
    return { ...each, geometry: { type: 'MultiPolygon', coordinates } };
  });
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

const coarse = once(() => readAtlas('110m'));
const fine = once(() => readAtlas('50m'));

const codeOfCountry = ({ id, properties }: Pick<Country, 'id' | 'properties'>) =>
  codeOf(id, properties?.name ?? '');

/** The pieces of a country, each as a shape of its own. */
function piecesOf({ geometry }: Country) {
  if (geometry.type === 'Polygon') return [geometry];
  if (geometry.type !== 'MultiPolygon') return [];
  return geometry.coordinates.map((coordinates) => ({ type: 'Polygon' as const, coordinates }));
}

/** The middle and the size of the largest piece: overseas parts must not pull a name into the sea. */
function middleOf(country: Country, projection: GeoProjection): { x: number; y: number; area: number } {
  const path = geoPath(projection);
  let best = { x: Number.NaN, y: Number.NaN, area: -1 };
  for (const piece of piecesOf(country)) {
    const area = path.area(piece);
    if (area <= best.area) continue;
    const [x, y] = path.centroid(piece);
    best = { x, y, area };
  }
  return best;
}

function drawShapes(countries: readonly Country[], projection: GeoProjection): Shape[] {
  const pen = new Pen();
  const path = geoPath(projection, pen);
  return countries.flatMap((country) => {
    path(country);
    const d = pen.take();
    return d === '' ? [] : [{ code: codeOfCountry(country), d, ...middleOf(country, projection) }];
  });
}

/** The points of all places, from the finer atlas, which has a shape for each. */
function pointsOf(projection: GeoProjection): Map<string, readonly [number, number]> {
  const points = new Map<string, readonly [number, number]>();
  for (const country of fine().features) {
    const code = codeOfCountry(country);
    if (!code || code === ANTARCTICA) continue;
    const { x, y } = middleOf(country, projection);
    if (Number.isFinite(x) && Number.isFinite(y)) points.set(code, [x, y]);
  }
  return points;
}

/** The world without Antarctica, which has no government. */
export const drawWorld = once((): Sheet => {
  const land = coarse().features.filter((country) => codeOfCountry(country) !== ANTARCTICA);
  const { width, height } = WORLD;
  const projection = geoEqualEarth()
    .rotate([-11, 0])
    .fitSize([width, height], { type: 'FeatureCollection', features: [...land] });
  return { width, height, shapes: drawShapes(land, projection), points: pointsOf(projection) };
});

/** Europe from Iceland's sea to the Black Sea. */
export const drawEurope = once((): Europe => {
  const { width, height } = EUROPE;
  const [west, south, east, north] = EUROPE_BOX;
  const edge = [0, 0.25, 0.5, 0.75, 1].flatMap((at) => [
    [west + (east - west) * at, south],
    [west + (east - west) * at, north],
  ]);
  const projection = geoConicConformal()
    .rotate([-13, 0])
    .parallels([42, 62])
    .fitSize([width, height], { type: 'MultiPoint', coordinates: edge })
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
  const shapes = drawShapes(fine().features, projection);
  return {
    width,
    height,
    shapes,
    points: new Map(shapes.flatMap(({ code, x, y }) => (code ? [[code, [x, y] as const]] : []))),
    outlineOf(codes) {
      const { topology, countries } = fine();
      const isIn = (each: object) => codes.has(codeOfCountry(each as Country) ?? '');
      const border = mesh(topology, countries, (a, b) => (a === b ? isIn(a) : isIn(a) !== isIn(b)));
      const pen = new Pen();
      geoPath(projection, pen)(border);
      return pen.take();
    },
  };
});
