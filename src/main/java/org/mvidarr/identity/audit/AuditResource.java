package org.mvidarr.identity.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.Page;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The audit log over HTTP, for administrators. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "audit", description = "Who did what, when, from where, and how it ended")
public class AuditResource {
    private static final int MOST_EXPORTED = 1_000_000;

    @Inject AuditLog log;
    @Inject Caller caller;

    @GET
    @RolesAllowed(Role.ADMINS)
    @Operation(
            summary = "The events, newest first",
            description =
                    "The total stops counting at 100,000. Pages more than 10,000 events deep are"
                            + " reached by before, the id of the last event one has")
    @APIResponse(responseCode = "200", description = "A page of events")
    public Page<AuditEvent> list(
            @BeanParam AuditQuery query,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("pageSize") @DefaultValue("50") int pageSize,
            @QueryParam("before")
                    @Parameter(description = "Only events older than the one of this id")
                    @Nullable Long before) {
        return log.list(query.filter(), AuditLog.paging(page, pageSize), before);
    }

    @GET
    @Path("{id:\\d+}")
    @RolesAllowed(Role.ADMINS)
    @Operation(summary = "One event")
    @APIResponse(responseCode = "200", description = "The event")
    @APIResponse(responseCode = "404", description = "There is no such event")
    public AuditEvent get(@PathParam("id") long id) {
        return log.get(id);
    }

    @GET
    @Path("export")
    @Produces("text/csv")
    @RolesAllowed(Role.ADMINS)
    @Operation(
            summary = "The events as comma-separated values, newest first",
            description =
                    "At most a million. Cells that a spreadsheet would take for formulas begin with"
                            + " an apostrophe")
    @APIResponse(responseCode = "200", description = "RFC 4180, UTF-8, with a head line")
    public Response export(@BeanParam AuditQuery query) {
        AuditFilter filter = query.filter();
        log.exporting();
        StreamingOutput body =
                out -> {
                    Writer text =
                            new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                    write(filter, text);
                    text.flush();
                };
        return Response.ok(body, "text/csv; charset=UTF-8; header=present")
                .header("Content-Disposition", "attachment; filename=\"audit.csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("settings")
    @RolesAllowed(Role.ADMINS)
    @Operation(summary = "How long events are kept")
    @APIResponse(responseCode = "200", description = "The settings")
    public AuditSettings settings() {
        return log.settings();
    }

    @PUT
    @Path("settings")
    @RolesAllowed(Role.ADMINS)
    @Operation(summary = "Change how long events are kept", description = "30 to 3650 days")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "400", description = "Out of bounds")
    public AuditSettings keep(@NotNull @Valid AuditSettings wanted) {
        log.keep(wanted, caller.id());
        return log.settings();
    }

    private void write(AuditFilter filter, Writer text) throws IOException {
        AuditCsv csv = new AuditCsv(text);
        csv.head();
        int written = 0;
        List<AuditEvent> part = log.part(filter, null);
        while (!part.isEmpty() && written < MOST_EXPORTED) {
            for (AuditEvent event : part) {
                csv.event(event);
            }
            written += part.size();
            part =
                    part.size() < AuditLog.EXPORT_AT_ONCE
                            ? List.of()
                            : log.part(filter, part.getLast());
        }
    }
}
