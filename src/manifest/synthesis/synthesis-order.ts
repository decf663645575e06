import { ApiObject, Chart, type App } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { DependencyOrder } from './dependency-order';
import { placesOf, sumUp, type Place } from './place';

/** A chart and its objects, in order. */
export interface OrderedChart {
  readonly chart: Chart;
  readonly objects: readonly ApiObject[];
}

/** What an app writes, in order. */
export interface SynthesisOrder {
  readonly charts: readonly OrderedChart[];
  /** Whether charts depend on each other, which gives their files numbers. */
  readonly hasDependentCharts: boolean;
  /** Whether any constructs depend on each other. */
  readonly hasDependencies: boolean;
}

/** The charts of an app and their objects as cdk8s orders them; undefined where only cdk8s can say what becomes of the app. */
export function synthesisOrderOf(app: App): SynthesisOrder | undefined {
  return orderOfTree(app) ?? orderByDependencies(app);
}

/** The order of an app in which nothing depends on anything: that of the tree; undefined for any other app. */
function orderOfTree(app: App): SynthesisOrder | undefined {
  const charts: Array<{ readonly chart: Chart; readonly objects: ApiObject[] }> = [];
  const visit = (construct: IConstruct, objects: ApiObject[] | undefined): boolean => {
    if (construct.node.dependencies.length > 0) {
      return false;
    }
    if (ApiObject.isApiObject(construct)) {
      objects?.push(construct as ApiObject);
    } else if (Chart.isChart(construct)) {
      if (objects !== undefined) {
        return false;
      }
      objects = [];
      charts.push({ chart: construct as Chart, objects });
    }
    for (const child of construct.node.children) {
      if (!visit(child, objects)) {
        return false;
      }
    }
    return true;
  };
  const hasUsualPaths = app.node.children.every(({ node: { id } }) => !isArrayIndex(id) && !(id in Object.prototype));
  return hasUsualPaths && visit(app, undefined) ? { charts, hasDependentCharts: false, hasDependencies: false } : undefined;
}

function orderByDependencies(app: App): SynthesisOrder | undefined {
  const places = placesOf(app);
  if (places === undefined || hasOddPath(places)) {
    return undefined;
  }
  const hasDependentCharts = linkCharts(places);
  sumUp(places);
  const order = hasDependentCharts === undefined ? undefined : new DependencyOrder(places[0]).sort(numbersFirst(places));
  const charts = order?.filter(({ isChart }) => isChart).map(chart => ({ chart: chart.construct as Chart, objects: objectsOf(chart, places) }));
  return charts?.every(isOrdered)
    ? { charts, hasDependentCharts: hasDependentCharts!, hasDependencies: places[0].hasDependenciesWithin }
    : undefined;
}

function isOrdered(chart: { chart: Chart; objects: ApiObject[] | undefined }): chart is { chart: Chart; objects: ApiObject[] } {
  return chart.objects !== undefined;
}

function objectsOf(chart: Place, places: readonly Place[]): ApiObject[] | undefined {
  return new DependencyOrder(chart).sort(places.slice(chart.position, chart.end))
    ?.filter(place => place.isObject && place.chart === chart)
    .map(({ construct }) => construct as ApiObject);
}

/**
 * Makes charts depend on charts in them, and on charts of which their constructs depend on something.
 *
 * @returns whether there is such a chart; undefined if something outside of all charts has a part in a dependency
 */
function linkCharts(places: readonly Place[]): boolean | undefined {
  let hasLinks = false;
  for (const chart of places.filter(({ isChart }) => isChart)) {
    for (const child of chart.children.filter(({ isChart }) => isChart)) {
      chart.dependOn(child);
      hasLinks = true;
    }
  }
  for (const { chart, dependencies } of places) {
    for (const target of [...dependencies]) {
      if (chart === undefined || target.chart === undefined) {
        return undefined;
      }
      if (target.chart !== chart) {
        chart.dependOn(target.chart);
        hasLinks = true;
      }
    }
  }
  return hasLinks;
}

// cdk8s keeps constructs in an object by their paths. An object lists keys that are array indexes first, …
function numbersFirst(places: readonly Place[]): readonly Place[] {
  const isNumber = (place: Place) => isFirstLevel(place) && isArrayIndex(place.construct.node.id);
  return places.some(isNumber) ? [...places.filter(isNumber), ...places.filter(place => !isNumber(place))] : places;
}

function isArrayIndex(id: string): boolean {
  return /^(?:0|[1-9]\d{0,9})$/.test(id) && Number(id) < 2 ** 32 - 1;
}

// … and has members of its own.
function hasOddPath(places: readonly Place[]): boolean {
  return places.some(place => isFirstLevel(place) && place.construct.node.id in Object.prototype);
}

function isFirstLevel({ parent }: Place): boolean {
  return parent !== undefined && parent.parent === undefined;
}
