import type { RouteConfig } from "@react-router/dev/routes";
import { caseRoutes } from "./modules/cases/routes.ts";
import { accessRoutes } from "./modules/cases/routes-access.ts";
import { attachmentRoutes } from "./modules/cases/routes-attachments.ts";
import { approvalRoutes } from "./modules/cases/routes-approval.ts";
import { decisionRoutes, itemRoutes } from "./modules/decisions/routes.ts";
import { intakeRoutes } from "./modules/intake/routes.ts";
import { meetingRoutes } from "./modules/meetings/routes.ts";
import { minutesRoutes } from "./modules/minutes/routes.ts";
import { noticeRoutes } from "./modules/notices/routes.ts";
import { bodyRoutes, peopleRoutes } from "./modules/organisation/routes.ts";
import { paperRoutes } from "./modules/papers/routes.ts";
import { portalRoutes } from "./modules/portal/routes.ts";
import { reviewRoutes } from "./modules/review/routes.ts";
import { directoryRoutes } from "./modules/scim/routes.ts";
import { accountRoutes, signInRoutes } from "./modules/sign-in/routes.ts";
import { workRoutes } from "./modules/workplace/routes.ts";

export default [
  ...signInRoutes,
  ...workRoutes([
    ...peopleRoutes,
    ...caseRoutes,
    ...bodyRoutes,
    ...noticeRoutes,
    ...accessRoutes,
    ...accountRoutes,
    ...directoryRoutes,
    ...attachmentRoutes,
    ...approvalRoutes,
    ...meetingRoutes(itemRoutes),
    ...intakeRoutes,
    ...minutesRoutes,
    ...decisionRoutes,
    ...paperRoutes,
    ...reviewRoutes,
  ]),
  ...portalRoutes,
] satisfies RouteConfig;
