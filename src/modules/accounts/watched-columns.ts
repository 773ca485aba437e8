/** What both lists show of an account; with {@link WATCHED_FROM} behind `accounts a`. */
export const WATCHED = `a.id, a.name, json_build_object('id', o.id, 'name', o.name) AS owner,
  json_build_object('id', d.id, 'name', d.name) AS department, a.stage, a.classes`;
export const WATCHED_FROM = 'JOIN users o ON o.id = a.owner_id JOIN departments d ON d.id = a.department_id';
