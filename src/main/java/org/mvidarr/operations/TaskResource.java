package org.mvidarr.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mvidarr.identity.Role;
import org.mvidarr.jobs.Chores;
import org.mvidarr.platform.Refusal;

import java.util.List;

/** What the server does by itself every now and then, in the shape of the *arr family. */
@Path("system/task")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "system")
public class TaskResource {
    private static final String EXAMPLE =
            """
            {"id": 2, "name": "Forget old audit events", "taskName": "forget-audit-events", "interval": 1440,
             "running": false, "lastFailed": false, "lastExecution": "2026-01-31T02:00:01Z",
             "lastStartTime": "2026-01-31T02:00:00Z", "nextExecution": "2026-02-01T02:00:01Z",
             "lastDuration": "00:00:01.0000000"}\
            """;

    @Inject Chores chores;

    @GET
    @RolesAllowed(Role.MANAGERS)
    @Operation(summary = "The recurring tasks: when they were done last, when they are due")
    @APIResponse(
            responseCode = "200",
            description = "All tasks",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = SystemTask.class),
                            examples = @ExampleObject(name = "tasks", value = "[" + EXAMPLE + "]")))
    public List<SystemTask> list() {
        return SystemTask.of(chores.list());
    }

    @GET
    @Path("{id:\\d+}")
    @RolesAllowed(Role.MANAGERS)
    @Operation(summary = "One recurring task, by its number in the list")
    @APIResponse(
            responseCode = "200",
            description = "The task",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SystemTask.class),
                            examples = @ExampleObject(name = "task", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = "There is no such task")
    public SystemTask get(@PathParam("id") @Min(1) int id) {
        return list().stream()
                .filter(task -> task.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("chore.missing"));
    }

    @POST
    @Path("{taskName}/run")
    @RolesAllowed(Role.ADMINS)
    @Operation(
            summary = "Have a task done as soon as a server is free",
            description = "While it is being done already, nothing more happens")
    @APIResponse(responseCode = "202", description = "It will be done in a moment")
    @APIResponse(responseCode = "404", description = "There is no such task")
    public Response run(
            @PathParam("taskName") @Pattern(regexp = "[a-z][a-z-]{0,59}") String taskName) {
        chores.runSoon(taskName);
        return Response.accepted().build();
    }
}
