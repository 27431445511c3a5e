package org.mvidarr.library;

/** What the API's description shows of artists. */
final class ArtistExamples {
    static final String SUMMARY =
            """
            {"id": 7, "name": "Björk", "sortName": "Björk", "monitored": true, "videos": 24,
             "files": 21, "bytes": 2147483648, "latestAt": "2026-01-31T12:00:00Z",
             "addedAt": "2026-01-31T12:00:00Z", "version": 3}\
            """;

    static final String PAGE =
            """
            {"page": 1, "pageSize": 10, "sortKey": "name", "sortDirection": "ascending", "totalRecords": 1,
             "records": [\
            """
                    + SUMMARY
                    + "]}";

    static final String DETAIL =
            "{\"summary\": "
                    + SUMMARY
                    + """
                    , "sortNameGiven": false,
                     "aliases": [{"name": "Björk Guðmundsdóttir", "locale": "is"}],
                     "externalIds": [{"source": "musicbrainz", "value": "87c5dedd-371d-4a53-9f7f-80522fb7f3cb"}],
                     "country": "IS", "formedYear": 1977, "genres": ["Art pop"], "tags": ["favourites"],
                     "links": [{"kind": "WEBSITE", "url": "https://bjork.com"}], "wantedKinds": ["OFFICIAL"],
                     "statistics": {"videos": 24, "videosByState": {"HAVE": 21, "WANTED": 3},
                      "sizeOnDisk": 2147483648, "durationMillis": 6120000, "latestAddedAt": "2026-01-31T12:00:00Z",
                      "firstYear": 1993, "latestYear": 2022},
                     "updatedAt": "2026-02-01T08:00:00Z"}\
                    """;

    static final String BODY =
            """
            {"name": "Björk", "aliases": [{"name": "Björk Guðmundsdóttir", "locale": "is"}], "country": "IS",
             "genres": ["Art pop"], "tags": ["favourites"], "monitored": true, "wantedKinds": ["OFFICIAL"],
             "version": 3}\
            """;

    static final String PATCH = "{\"monitored\": true, \"notes\": null, \"version\": 3}";

    static final String MATCHES = "[{\"artist\": " + SUMMARY + ", \"by\": \"ALIAS\"}]";

    static final String EDITOR =
            """
            {"artistIds": [7, 9], "monitored": true, "qualityProfileId": 1, "tags": ["favourites"],
             "applyTags": "ADD"}\
            """;

    static final String BULK =
            """
            {"items": [{"id": 7, "status": 200}, {"id": 9, "status": 404, "problem": {
             "type": "urn:mvidarr:problem:not-found", "title": "Not found", "status": 404,
             "detail": "There is no such artist.", "code": "library.no-artist", "errors": []}}]}\
            """;

    static final String HISTORY =
            """
            {"page": 1, "pageSize": 10, "sortKey": "at", "sortDirection": "descending", "totalRecords": 1,
             "records": [{"id": 12, "artistId": 7, "kind": "RENAMED", "arguments": "[\\"Bjork\\", \\"Björk\\"]",
              "user": "admin", "at": "2026-02-01T08:00:00Z"}]}\
            """;

    static final String MERGE = "{\"from\": [9, 12]}";

    static final String PREVIEW =
            "{\"into\": "
                    + SUMMARY
                    + """
                    , "from": [], "videos": 4, "doubled": 1, "aliases": ["Bjork"],
                     "externalIds": ["imvdb:634"]}\
                    """;

    static final String MERGES =
            """
            {"page": 1, "pageSize": 10, "sortKey": "at", "sortDirection": "descending", "totalRecords": 1,
             "records": [{"id": 3, "into": 7, "intoName": "Björk", "names": ["Bjork"], "user": "admin",
              "at": "2026-02-01T08:00:00Z", "undoableUntil": "2026-02-08T08:00:00Z", "undoable": true}]}\
            """;

    private ArtistExamples() {}
}
