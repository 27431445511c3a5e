package org.mvidarr.jobs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.Refusal;

import java.util.List;
import java.util.Set;

/** Background jobs over the API. */
@Path("/job")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "job", description = "Background jobs: what runs, how far it is, stop and retry")
public class JobResource {
    private static final Set<String> SORTS = Set.of("createdAt");
    private static final Set<String> ITEM_STATES = Set.of("", "OPEN", "DONE", "FAILED");

    @Inject Jobs jobs;

    @GET
    @RolesAllowed(Role.EVERYONE)
    @Operation(summary = "The jobs, newest first")
    public Page<JobView> list(
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("pageSize") @DefaultValue("20") int pageSize,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("open") @DefaultValue("false") boolean openOnly) {
        return jobs.list(
                Paging.of(page, pageSize, null, "descending", SORTS, "createdAt"), kind, openOnly);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.EVERYONE)
    @Operation(summary = "One job")
    public JobView get(@PathParam("id") long id) {
        return jobs.get(id);
    }

    @GET
    @Path("/{id}/item")
    @RolesAllowed(Role.EVERYONE)
    @Operation(summary = "The items of a job, by state if wanted")
    public List<JobItemView> items(
            @PathParam("id") long id,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("pageSize") @DefaultValue("100") int pageSize) {
        if (!ITEM_STATES.contains(state)) {
            throw new Refusal.Invalid("state", "job.item-state");
        }
        return jobs.items(id, state, Paging.of(page, pageSize, null, null, SORTS, "createdAt"));
    }

    @GET
    @Path("/{id}/execution")
    @RolesAllowed(Role.EVERYONE)
    @Operation(summary = "The batch executions that worked on a job, newest first, at most 100")
    public List<JobExecutionView> executions(@PathParam("id") long id) {
        return jobs.executions(id);
    }

    @POST
    @Path("/{id}/stop")
    @RolesAllowed(Role.USERS)
    @Operation(summary = "Stop a job within seconds; what is done stays done")
    public JobView stop(@PathParam("id") long id) {
        jobs.stop(id);
        return jobs.get(id);
    }

    @POST
    @Path("/{id}/retry")
    @RolesAllowed(Role.USERS)
    @Operation(summary = "Take up what failed or was stopped")
    public JobView retry(@PathParam("id") long id) {
        jobs.retry(id);
        return jobs.get(id);
    }
}
