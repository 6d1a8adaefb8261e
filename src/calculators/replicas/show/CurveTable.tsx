import { milliseconds, rounded, share } from '../../../kit/say/format.ts';
import type { Curve, SidePoint } from './curve.ts';

const time = (point: SidePoint | undefined) => (point ? milliseconds(point.milliseconds) : 'overload');
const busy = (point: SidePoint | undefined) => (point ? share(point.utilisation) : '');

/** The chart's numbers. */
export const CurveTable = ({ curve }: { readonly curve: Curve }) => (
  <details>
    <summary>The chart as a table</summary>
    <div class="scroll" tabIndex={0} role="region" aria-label="Response and utilisation over replicas">
      <table>
        <thead>
          <tr>
            <th scope="col">Replicas up</th>
            <th scope="col">Anywhere: response</th>
            <th scope="col">utilisation</th>
            <th scope="col">Pinned: response</th>
            <th scope="col">hottest</th>
          </tr>
        </thead>
        <tbody>
          {curve.points.map(({ replicas, free, pinned }) => (
            <tr key={replicas}>
              <th scope="row">{rounded(replicas)}</th>
              <td>{time(free)}</td>
              <td>{busy(free)}</td>
              <td>{time(pinned)}</td>
              <td>{busy(pinned)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </details>
);
