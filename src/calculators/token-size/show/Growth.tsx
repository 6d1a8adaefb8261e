import { exact, rounded } from '../../../kit/say/format.ts';
import { Drawing } from '../../../kit/view/Drawing.tsx';
import { linearScale } from '../../../kit/view/scale.ts';
import type { Outputs } from '../answer/outputs.ts';
import { limitLabel } from './limit-words.tsx';

type Row = { readonly id: string; readonly name: string; readonly roles: number };

/** The path's hops that set an end to growth, the strictest first. */
function rowsOf({ path, growth }: Outputs): readonly Row[] {
  return (growth?.rolesUntil ?? [])
    .filter(({ id }) => path.hops.some((hop) => hop.id === id))
    .map(({ id, roles }) => ({ id, roles, name: limitLabel(id).split(', ')[0] ?? id }))
    .sort((a, b) => a.roles - b.roles);
}

/** How many there are, and how many fit each hop: the present count in amber, room in grey. */
export function Growth({ outputs, what }: { readonly outputs: Outputs; readonly what: string }) {
  const { growth } = outputs;
  const rows = rowsOf(outputs);
  const roles = growth?.roles;
  if (growth === undefined || roles === undefined || rows.length === 0) return null;
  const most = Math.max(roles, ...rows.map((row) => row.roles), 1);
  return (
    <>
      <h3>How far {what} may grow</h3>
      <p class="source">
        {exact(roles)} now. Each further one adds {rounded(growth.bytesPerRole)} bytes on average.
      </p>
      <Drawing>
        {(width) => {
          const scale = linearScale(0, most, 0, width - 64);
          const now = Math.max(1, scale(roles));
          const height = rows.length * 42 + 6;
          const spoken = rows.map((row) => `${row.name}: ${exact(row.roles)} fit`).join('; ');
          return (
            <svg
              viewBox={`0 0 ${width} ${height}`}
              width={width}
              role="img"
              aria-label={`${exact(roles)} now; ${spoken}`}
              class="growth"
            >
              {rows.map(({ id, name, roles: fit }, index) => (
                <g key={id}>
                  <text x="0" y={index * 42 + 13}>
                    {name}
                  </text>
                  <rect class="room" x="0" y={index * 42 + 19} width={scale(fit)} height="14" />
                  <rect class="state" x="0" y={index * 42 + 19} width={now} height="14" />
                  <line class="end" x1={scale(fit)} x2={scale(fit)} y1={index * 42 + 16} y2={index * 42 + 36} />
                  <text class="count" x={Math.max(now, scale(fit)) + 6} y={index * 42 + 31}>
                    {exact(fit)} fit
                  </text>
                </g>
              ))}
            </svg>
          );
        }}
      </Drawing>
    </>
  );
}
