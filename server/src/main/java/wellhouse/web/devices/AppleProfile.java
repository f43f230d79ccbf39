package wellhouse.web.devices;

import java.net.URI;
import wellhouse.accounts.Devices;

/// A configuration profile that sets up contacts and calendars on iPhone, iPad and Mac in one step.
///
/// Source: Apple's *Configuration Profile Reference*, payloads `com.apple.carddav.account` and
/// `com.apple.caldav.account`.
final class AppleProfile {

    private AppleProfile() {}

    /// @param address such as `https://house.example`
    static String of(Devices.Made device, String address) {
        URI at = URI.create(address);
        boolean secure = "https".equals(at.getScheme());
        int port = at.getPort() > 0 ? at.getPort() : secure ? 443 : 80;
        String id = device.entry().id().toString();
        String cards = account("com.apple.carddav.account", "CardDAV", id + "-1", device, at, port, secure);
        String calendars = account("com.apple.caldav.account", "CalDAV", id + "-2", device, at, port, secure);
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
                <plist version="1.0">
                <dict>
                  <key>PayloadContent</key>
                  <array>
                """ + cards + calendars + """
                  </array>
                  <key>PayloadDisplayName</key><string>Wellhouse</string>
                  <key>PayloadIdentifier</key><string>org.wellhouse.profile</string>
                  <key>PayloadRemovalDisallowed</key><false/>
                  <key>PayloadType</key><string>Configuration</string>
                  <key>PayloadUUID</key><string>%s</string>
                  <key>PayloadVersion</key><integer>1</integer>
                </dict>
                </plist>
                """.formatted(id);
    }

    private static String account(
            String type, String kind, String id, Devices.Made device, URI at, int port, boolean secure) {
        return """
                    <dict>
                      <key>PayloadType</key><string>%1$s</string>
                      <key>PayloadVersion</key><integer>1</integer>
                      <key>PayloadIdentifier</key><string>org.wellhouse.%2$s</string>
                      <key>PayloadUUID</key><string>%3$s</string>
                      <key>PayloadDisplayName</key><string>Wellhouse %2$s</string>
                      <key>%2$sAccountDescription</key><string>Wellhouse</string>
                      <key>%2$sHostName</key><string>%4$s</string>
                      <key>%2$sPort</key><integer>%5$d</integer>
                      <key>%2$sUseSSL</key><%6$s/>
                      <key>%2$sPrincipalURL</key><string>/dav/principals/%7$s/</string>
                      <key>%2$sUsername</key><string>%7$s</string>
                      <key>%2$sPassword</key><string>%8$s</string>
                    </dict>
                """.formatted(
                        type,
                        kind,
                        id,
                        escaped(String.valueOf(at.getHost())),
                        port,
                        secure ? "true" : "false",
                        escaped(device.user()),
                        escaped(device.password()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
